r"""LoRAs of the first trainers: a numbered list of matrices, without the layers' names.

    unet:0:up, unet:0:down, unet:1:up, ...; text_encoder:0:up, ...
    0:up, 0:down, ...                                               of the U-Net
    header: {"unet": "[\"CrossAttention\", \"Attention\", \"GEGLU\"]", "unet:0:rank": "4", ...}

The number is the layer's place in the order of the network's modules, among those that lie in
modules of the classes that the header lists. In diffusers of that time a transformer block had its
feed-forward between its two attentions; shapes tell which order was meant.

Source: cloneofsimo's ``lora_diffusion`` (``save_safeloras``, ``_find_modules``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from torch import Tensor, nn

from studio.adapters.unet_names import name_of

_LISTED = re.compile(r"(?:(?P<network>unet|text_encoder):)?(?P<number>\d+):(?P<part>up|down)")

_ATTENTION = re.compile(r"\.attn\d\.to_(q|k|v|out\.0)$")
_CLASSES = {
    "CrossAttention": _ATTENTION,
    "Attention": _ATTENTION,
    "GEGLU": re.compile(r"\.ff\.net\.0\.proj$"),
    "ResnetBlock2D": re.compile(r"\.resnets\.\d+\.(conv1|time_emb_proj|conv2|conv_shortcut)$"),
    "CLIPAttention": re.compile(r"\.self_attn\.(k|v|q|out)_proj$"),
    "CLIPMLP": re.compile(r"\.mlp\.fc[12]$"),
}
# What was trained by default, where the header does not say it.
_USUAL = {
    "unet": (("Attention", "GEGLU"), ("Attention",), ("Attention", "GEGLU", "ResnetBlock2D")),
    "text_encoder": (("CLIPAttention",),),
}
_BLOCK = re.compile(r"(.*\.transformer_blocks\.\d+)\.(attn1|attn2|ff)\.")
_OLD_ORDER = ("attn1", "ff", "attn2")

Parts = dict[str, dict[str, Tensor]]


class Unknown(Exception):
    """No order of the open model's layers has these sizes."""


def is_list(names: Collection[str]) -> bool:
    """Whether tensors of these names are such a list."""
    return bool(names) and all(map(_LISTED.fullmatch, names))


def named(
    tensors: Mapping[str, Tensor], texts: Mapping[str, str], modules: Mapping[str, nn.Module]
) -> Parts:
    """The tensors by layer and part, as ``lora_formats.sort_tensors`` gives them.

    Args:
        tensors: as stored.
        texts: of the header.
        modules: of the host, by path, in order.

    Raises:
        Unknown: see there.
    """
    networks: dict[str, dict[int, dict[str, Tensor]]] = {}
    for name, tensor in tensors.items():
        found = _LISTED.fullmatch(name)
        assert found is not None
        numbers = networks.setdefault(found["network"] or "unet", {})
        numbers.setdefault(int(found["number"]), {})[found["part"]] = tensor
    layers: Parts = {}
    for network, numbers in networks.items():
        entries = [numbers[number] for number in sorted(numbers)]
        paths = _fitting(entries, list(_orders(network, texts, modules)), modules)
        for path, entry in zip(paths, entries, strict=True):
            root, _, module = path.partition(".")
            layers[name_of(root, module)] = entry
    return layers


def _orders(
    network: str, texts: Mapping[str, str], modules: Mapping[str, nn.Module]
) -> Iterator[list[str]]:
    """Lists of layers that may be meant, the likeliest first."""
    listed = _classes(texts.get(network, ""))
    for classes in [listed] if listed else _USUAL[network]:
        wanted = [_CLASSES[name] for name in classes if name in _CLASSES]
        paths = [
            path
            for path in modules
            if path.startswith(f"{network}.") and any(each.search(path) for each in wanted)
        ]
        yield paths
        yield _as_it_was(paths)


def _classes(text: str) -> Sequence[str]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else ()


def _as_it_was(paths: Sequence[str]) -> list[str]:
    """``paths`` with the feed-forward between the attentions of each block."""

    def block(path: str) -> str:
        found = _BLOCK.match(path)
        return found[1] if found else ""

    def place(path: str) -> int:
        found = _BLOCK.match(path)
        return _OLD_ORDER.index(found[2]) if found else 0

    return [path for _, group in groupby(paths, block) for path in sorted(group, key=place)]


def _fitting(
    entries: Sequence[Mapping[str, Tensor]],
    orders: Sequence[Sequence[str]],
    modules: Mapping[str, nn.Module],
) -> Sequence[str]:
    for paths in orders:
        if len(paths) == len(entries) and all(
            _fits(entry, modules[path]) for entry, path in zip(entries, paths, strict=True)
        ):
            return paths
    raise Unknown


def _fits(entry: Mapping[str, Tensor], module: nn.Module) -> bool:
    """A half of a pair is told of later, by name."""
    weight = module.weight
    assert isinstance(weight, Tensor)
    down, up = entry.get("down"), entry.get("up")
    inner = down is None or (down.ndim > 1 and down[0].numel() == weight[0].numel())
    return inner and (up is None or (up.ndim > 1 and len(up) == len(weight)))
