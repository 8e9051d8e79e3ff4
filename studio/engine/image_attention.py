"""Lets a U-Net's cross-attention read pictures beside the text.

    out = W_o (attention(Q, K_text, V_text) + sum_i scale_i attention(Q, K_i, V_i))

Keys and values of a picture are the same at every step, so they come projected.

Legend of shapes
    hidden: [B, L, C], L places of a feature map    text: [B, T, D]
    K, V: [B, heads, T, C / heads]

Source: Ye et al. 2023 (IP-Adapter); equal to diffusers' ``IPAdapterAttnProcessor2_0``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from torch import Tensor
from torch.nn import functional

from studio.engine.control import rows_of
from studio.engine.host import Ear, ImagePrompt


class ImageAttention:
    """The cross-attention layers of one U-Net.

    Attributes:
        widths: features of each, in the order of IP-Adapter files: that of ``attn_processors``.
        paths: where they are in the U-Net.
    """

    def __init__(self, unet: Any) -> None:
        names = [n for n in unet.attn_processors if not n.endswith("attn1.processor")]
        self.paths = tuple(name.removesuffix(".processor") for name in names)
        self._layers = [unet.get_submodule(path) for path in self.paths]
        self.widths = tuple(int(layer.inner_dim) for layer in self._layers)
        self._originals: list[Any] = []
        self._users = 0
        self._prompts: tuple[ImagePrompt, ...] = ()
        self._texts = 1
        self._ear: Ear | None = None

    @contextmanager
    def attached(self) -> Iterator[None]:
        """Puts our processors in; the last context to end puts the original ones back."""
        self._users += 1
        try:
            if self._users == 1:
                self._originals = [layer.processor for layer in self._layers]
                for index, layer in enumerate(self._layers):
                    layer.set_processor(_Processor(self, index, layer.processor))
            yield
        finally:
            self._users -= 1
            if not self._users:
                for layer, original in zip(self._layers, self._originals, strict=True):
                    layer.set_processor(original)
                self._originals = []

    @contextmanager
    def acting(
        self, prompts: tuple[ImagePrompt, ...], texts: int, ear: Ear | None = None
    ) -> Iterator[None]:
        """``prompts`` are read while the context lasts.

        Args:
            prompts: with their scales.
            texts: as for ``rows_of``.
            ear: see ``Residuals.ear``.
        """
        assert self._users or not prompts, "attached() comes first"
        self._prompts, self._texts, self._ear = prompts, texts, ear
        try:
            yield
        finally:
            self._prompts, self._ear = (), None

    def read(self, index: int, query: Tensor) -> Iterator[tuple[float | Tensor, Tensor, Tensor]]:
        """Scale, K and V of every picture for layer ``index`` and a query as wide as K.

        A picture that is seen in some places only has a scale for each, ``[1, L, 1]``.
        """
        rows, heads, places = query.shape[:3]
        for prompt in self._prompts:
            scale: float | Tensor = prompt.scale
            if prompt.factors:
                scale *= prompt.factors[index]
            if prompt.mask is not None:
                mask = prompt.mask.over(places, query.dtype)
                assert mask is not None, "cross-attention reads maps of the latents' halves"
                scale = scale * mask
            if isinstance(scale, float | int) and not scale and not self.told:
                continue
            key, value = (rows_of(pair, self._texts, rows) for pair in prompt.layers[index])
            yield scale, _split(key, heads), _split(value, heads)

    @property
    def told(self) -> bool:
        """Whether somebody listens."""
        return self._ear is not None

    def tell(self, index: int, text: Tensor, seen: list[Tensor]) -> None:
        """What layer ``index`` reads of the text and of every picture."""
        if self._ear is not None:
            self._ear.images(index, text, seen)

    @property
    def reads(self) -> bool:
        """Whether there is a picture to read."""
        return bool(self._prompts)


class _Processor:
    """One layer's; without pictures it is the original one, bit for bit."""

    def __init__(self, images: ImageAttention, index: int, original: Any) -> None:
        self._images, self._index, self._original = images, index, original

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        attention_mask: Tensor | None = None,
        temb: Tensor | None = None,
    ) -> Tensor:
        if not self._images.reads:
            out: Tensor = self._original(
                attn, hidden_states, encoder_hidden_states, attention_mask, temb
            )
            return out
        # The cross-attention of a transformer block has no mask, norms or residual of its own.
        assert attention_mask is None and encoder_hidden_states is not None
        query = _split(attn.to_q(hidden_states), attn.heads)
        key = _split(attn.to_k(encoder_hidden_states), attn.heads)
        value = _split(attn.to_v(encoder_hidden_states), attn.heads)
        mixed = text = _joined(functional.scaled_dot_product_attention(query, key, value))
        told = []
        for scale, image_key, image_value in self._images.read(self._index, query):
            seen = _joined(functional.scaled_dot_product_attention(query, image_key, image_value))
            if self._images.told:
                told.append(seen)
            if isinstance(scale, Tensor) or scale:
                mixed = mixed + scale * seen
        self._images.tell(self._index, text, told)
        project, dropout = attn.to_out
        return dropout(project(mixed))


def _split(features: Tensor, heads: int) -> Tensor:
    """``[B, T, C]`` to ``[B, heads, T, C / heads]``."""
    return features.reshape(*features.shape[:2], heads, -1).transpose(1, 2)


def _joined(features: Tensor) -> Tensor:
    """``[B, heads, T, C / heads]`` to ``[B, T, C]``."""
    return features.transpose(1, 2).flatten(2)
