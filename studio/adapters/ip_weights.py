"""An IP-Adapter's file: the projection to tokens, and keys and values for every cross-attention.

    image_proj.*                                     see ``image_projection``
    ip_adapter.N.to_k_ip.weight, .to_v_ip.weight     N counts the U-Net's attention processors,
                                                     so cross-attention has the odd numbers

Legend of shapes
    features: [2, E] or [2, P, E], of the unconditional half, then of the picture
    tokens: [2, T, D]    keys, values: [2, T, C_i] for cross-attention i

Source: tencent-ailab's IP-Adapter, InstantX's InstantID.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from studio.adapters.image_projection import Projection, Shapes, projection_of
from studio.adapters.reading import about_adapters, other_family
from studio.domain.errors import AdapterError
from studio.engine.host import Host
from studio.engine.weights import Checkpoint, read_header

Layers = tuple[tuple[Tensor, Tensor], ...]

_PROJECTION, _ATTENTION = "image_proj.", "ip_adapter."


class IPWeights(nn.Module):
    """The file as a module with the file's own names."""

    def __init__(self, projection: Projection, attention: Shapes) -> None:
        super().__init__()
        self.image_proj = projection
        numbers = sorted({int(name.split(".")[0]) for name in attention})
        shapes = [attention[f"{n}.to_k_ip.weight"] for n in numbers]
        self._widths = tuple(outputs for outputs, _ in shapes)
        self._inputs = {inputs for _, inputs in shapes}
        self.ip_adapter = nn.ModuleDict(
            {str(n): _KeysValues(*shape) for n, shape in zip(numbers, shapes, strict=True)}
        )

    def tokens(self, features: Tensor) -> Tensor:
        """What cross-attention reads, and an IdentityNet."""
        tokens: Tensor = self.image_proj(features)
        return tokens

    def layers(self, tokens: Tensor) -> Layers:
        """Keys and values of every cross-attention, in the order of N."""
        return tuple(layer(tokens) for layer in self.ip_adapter.values())

    def check(self, name: str, host: Host) -> None:
        """Whether it fits ``host``; ``name`` is for the message.

        Raises:
            AdapterError: it does not.
        """
        if self._widths != host.image_layers or self._inputs != {host.context}:
            raise other_family(name)


class _KeysValues(nn.Module):
    def __init__(self, outputs: int, inputs: int) -> None:
        super().__init__()
        self.to_k_ip = nn.Linear(inputs, outputs, bias=False)
        self.to_v_ip = nn.Linear(inputs, outputs, bias=False)

    def forward(self, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values of ``tokens``."""
        return self.to_k_ip(tokens), self.to_v_ip(tokens)


@dataclass(frozen=True)
class IPFile:
    """A file whose header has been read.

    Attributes:
        weights: the module, still without memory (on the meta device).
        checkpoint: what fills it.
    """

    weights: IPWeights
    checkpoint: Checkpoint

    @classmethod
    def open(cls, file: Path, title: str) -> IPFile:
        """Reads the header of ``file``; ``title`` is what it should be, e.g. ``"IP-Adapter"``.

        Raises:
            AdapterError: damaged, or something else.
        """
        with about_adapters():
            header = read_header(file)
        projection, attention = _below(header, _PROJECTION), _below(header, _ATTENTION)
        if not projection or not attention:
            raise AdapterError(
                f"The file {file.name} is not an {title}.", remedy=f"Choose the file of an {title}."
            )
        try:
            with torch.device("meta"):
                made = projection_of(projection)
                weights = IPWeights(made, attention) if made else None
        except (LookupError, ValueError, TypeError, RuntimeError) as error:
            raise AdapterError(
                f"The file {file.name} is damaged: its tensors do not make an {title}.",
                remedy="Fetch it again.",
            ) from error
        if weights is None:
            raise AdapterError(
                f"The file {file.name} is an {title} of a kind that the studio cannot use: it "
                "needs a face recognition of its own.",
                remedy="Choose a plain, Plus or Full IP-Adapter.",
            )
        checkpoint = Checkpoint(f"adapter {file.stem}", (file,), file.stat().st_size)
        return cls(weights, checkpoint)


def _below(header: Mapping[str, Any], prefix: str) -> Shapes:
    """The shapes of the tensors whose names begin with ``prefix``, by the rest of their names."""
    return {
        name.removeprefix(prefix): tuple(entry.get("shape", ()))
        for name, entry in header.items()
        if name.startswith(prefix)
    }
