"""Which layers of the cross-attention read a picture for its style, its content or its layout.

Legend
    shares: by the key of a part (``studio.domain.blocks``); parts that are not named read nothing

Sources: SDXL: Wang et al. 2024 (InstantStyle), ``up_blocks.0.attentions.1`` for style and
``down_blocks.2.attentions.1`` for layout, to which their code adds ``up_blocks.0.attentions.0`` for
content. SD 1.5 spreads style over many layers; its shares are those that ComfyUI's IPAdapter nodes
made usual, with the blocks they leave out of style (``up_blocks.1``) for content. Those of networks
with three levels, the starter's, were measured on it (DECISIONS.md).
"""

from __future__ import annotations

from collections.abc import Mapping

from studio.domain.errors import AdapterError
from studio.domain.takes import Takes
from studio.engine.host import Host

Shares = Mapping[str, float]

_SDXL: Mapping[Takes, Shares] = {
    Takes.STYLE: {"up.0.attn.1": 1.0},
    Takes.CONTENT: {"up.0.attn.0": 1.0},
    Takes.LAYOUT: {"down.2.attn.1": 1.0},
}
_SD15: Mapping[Takes, Shares] = {
    Takes.STYLE: {"down.0": 1.0, "down.1": 1.0, "mid.0": 1.0, "up.2": 1.0, "up.3": 1.0},
    Takes.CONTENT: {"up.1": 1.0},
    Takes.LAYOUT: {"down.2.attn.0": 0.25, "down.2.attn.1": 1.0},
}
_STARTER: Mapping[Takes, Shares] = {
    Takes.STYLE: {"up.2": 1.0},
    Takes.CONTENT: {"up.1": 1.0},
    Takes.LAYOUT: {"down.1": 1.0, "mid.0": 1.0},
}
_STARTER_LEVELS = 3


def shares_of(host: Host, takes: Takes) -> tuple[float, ...]:
    """The share of each of ``Host.image_layers``, or () where all of them are 1.

    Raises:
        AdapterError: the model has no layers of that use.
    """
    if takes is Takes.EVERYTHING:
        return ()
    table = _table(host)
    wanted = (Takes.STYLE, Takes.LAYOUT) if takes is Takes.STYLE_AND_LAYOUT else (takes,)
    shares = {part: share for use in wanted for part, share in table[use].items()}
    found = tuple(_share(shares, key) for key in host.image_blocks)
    if not any(found):
        raise AdapterError(
            f"In this model it is not known which layers read a picture's {takes.value}.",
            "Your document was kept.",
            "Let the adapter take everything.",
        )
    return found


def _table(host: Host) -> Mapping[Takes, Shares]:
    if host.family == "sdxl":
        return _SDXL
    return _STARTER if len(host.levels) == _STARTER_LEVELS else _SD15


def _share(shares: Shares, key: str) -> float:
    block = ".".join(key.split(".")[:2])
    return shares.get(key, shares.get(block, 0.0))
