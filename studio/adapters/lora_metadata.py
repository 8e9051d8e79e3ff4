"""What LoRA files say of themselves in the texts of their header.

Sources: kohya's sd-scripts (``ss_*``), the model metadata standard (``modelspec.*``), PEFT and
diffusers (``lora_adapter_metadata``, ``adapter_config.json``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.adapters.files import parse_table, read_metadata

_WORDS_SHOWN = 8
_USUAL_TERMS = 5  # PEFT's


@dataclass(frozen=True)
class Scaling:
    """How strong the layers of one network are, where the file has no ``.alpha`` tensors.

    Attributes:
        alpha: ``None`` means the rank.
        square_root: divide by the root of the rank (rsLoRA; Kalajdzievski 2023), not by the rank.
        own: alphas of single layers by the end of their name, with underscores.
        terms: of the series that PEFT turns by (OFT); ``None`` is the exact rotation.
        constrained: PEFT's COFT.
    """

    alpha: float | None = None
    square_root: bool = False
    own: Mapping[str, float] = field(default_factory=dict)
    terms: int | None = _USUAL_TERMS
    constrained: bool = False

    def factor(self, layer: str, rank: int) -> float:
        """Alpha / rank of ``layer``."""
        alpha = next((a for end, a in self.own.items() if layer.endswith(end)), self.alpha)
        if alpha is None:
            return 1.0
        return float(alpha / (rank**0.5 if self.square_root else rank))


def scalings(file: Path) -> dict[str, Scaling]:
    """By network (``"unet"``, ``"text_encoder"``...), from the header or PEFT's file beside it.

    Raises:
        AdapterError: damaged.
    """
    stored = parse_table(read_metadata(file).get("lora_adapter_metadata", ""))
    roots = {key.split(".")[0] for key in stored if "." in key}
    found = {
        root: _scaling({k.removeprefix(f"{root}."): v for k, v in stored.items()}) for root in roots
    }
    beside = file.parent / "adapter_config.json"
    if not found and beside.is_file():
        found["unet"] = _scaling(parse_table(beside.read_text(encoding="utf-8", errors="replace")))
    return found


def _scaling(config: Mapping[str, Any]) -> Scaling:
    alpha = config.get("lora_alpha", config.get("alpha"))  # LoHa and LoKr call it the latter
    own = config.get("alpha_pattern")
    own = own if isinstance(own, dict) else {}
    return Scaling(
        float(alpha) if isinstance(alpha, (int, float)) else None,
        config.get("use_rslora") is True,
        {k.replace(".", "_"): float(v) for k, v in own.items() if isinstance(v, (int, float))},
        _terms(config),
        config.get("coft") is True,
    )


def _terms(config: Mapping[str, Any]) -> int | None:
    if config.get("use_cayley_neumann") is False:
        return None
    terms = config.get("num_cayley_neumann_terms")
    return terms if isinstance(terms, int) and 0 < terms <= 64 else _USUAL_TERMS


def trigger_words(file: Path) -> tuple[str, ...]:
    """The words that wake a LoRA: those it names, or else its commonest captions, at most eight.

    Raises:
        AdapterError: damaged.
    """
    metadata = read_metadata(file)
    named = metadata.get("modelspec.trigger_phrase", "").split(",")
    if words := tuple(dict.fromkeys(word.strip() for word in named if word.strip())):
        return words
    counts: Counter[str] = Counter()
    for tags in parse_table(metadata.get("ss_tag_frequency", "")).values():
        if isinstance(tags, dict):
            for tag, count in tags.items():
                counts[tag.strip()] += count if isinstance(count, int) else 0
    return tuple(tag for tag, _ in counts.most_common(_WORDS_SHOWN) if tag)
