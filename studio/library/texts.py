"""What a file says of itself in the texts of its header: words, licence, title, base model.

Sources: kohya's sd-scripts (``ss_*``), the model metadata standard (``modelspec.*``), PEFT and
diffusers (``lora_adapter_metadata``, ``adapter_config.json``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from studio.library.kinds import SD2, SD15, SDXL, STARTER, Texts
from studio.library.reading import parse_table

_WORDS_SHOWN = 8
_LONGEST = 200  # characters of a title or a phrase
_TITLES = ("modelspec.title", "ss_output_name", "title")
_LICENCES = ("modelspec.license", "modelspec.licence", "license", "licence")

# What the base model is called: beginnings of kohya's and modelspec's words, longer ones first.
_FAMILIES = (
    ("stable-diffusion-xl-v1-refiner", "the refiner of SDXL"),
    ("stable-diffusion-xl", SDXL),
    ("sdxl", SDXL),
    ("stable-diffusion-v1", SD15),
    ("sd_v1", SD15),
    ("sd_1.5", SD15),
    ("stable-diffusion-v2", SD2),
    ("sd_v2", SD2),
    ("studio-starter", STARTER),
    ("studio_starter", STARTER),
    ("flux", "FLUX"),
    ("stable-diffusion-3", "Stable Diffusion 3"),
    ("stable-diffusion-v3", "Stable Diffusion 3"),
    ("sd3", "Stable Diffusion 3"),
    ("stable-cascade", "Stable Cascade"),
)


def title_of(texts: Texts) -> str | None:
    """The title, or else the name that the trainer was given."""
    return _first(texts, _TITLES)


def licence_of(texts: Texts) -> str | None:
    """The licence in the file's own words."""
    return _first(texts, _LICENCES)


def told_family(texts: Texts) -> str | None:
    """The base model that the file names: a family, or the name of a model that is none of ours."""
    for key in ("modelspec.architecture", "ss_base_model_version"):
        word = texts.get(key, "").lower()
        if found := next((family for start, family in _FAMILIES if word.startswith(start)), None):
            return found
    return None


def trigger_words(texts: Texts) -> tuple[str, ...]:
    """The words that wake an adapter: those it names, or else its commonest captions."""
    named = map(_clean, texts.get("modelspec.trigger_phrase", "").split(","))
    if words := tuple(dict.fromkeys(word for word in named if word)):
        return words[:_WORDS_SHOWN]
    counts: Counter[str] = Counter()
    for tags in _table(texts.get("ss_tag_frequency", "")).values():
        for tag, count in tags.items() if isinstance(tags, dict) else ():
            counts[tag.strip()] += count if isinstance(count, int) else 0
    del counts[""]
    return tuple(clean for tag, _ in counts.most_common(_WORDS_SHOWN) if (clean := _clean(tag)))


def told_alpha(texts: Texts, beside: Mapping[str, Any]) -> float | None:
    """The alpha that the texts state, or PEFT's ``adapter_config.json`` beside the file."""
    stored = _table(texts.get("lora_adapter_metadata", ""))
    candidates = [
        *(value for key, value in stored.items() if key.split(".")[-1] == "lora_alpha"),
        *(beside.get(key) for key in ("lora_alpha", "alpha")),
        texts.get("ss_network_alpha"),
    ]
    return next((n for value in candidates if (n := _number(value)) is not None), None)


def told_rank(texts: Texts) -> int | None:
    """The rank that kohya's scripts were given."""
    number = _number(texts.get("ss_network_dim"))
    return int(number) if number is not None and number.is_integer() else None


def _first(texts: Texts, keys: tuple[str, ...]) -> str | None:
    return next((clean for key in keys if (clean := _clean(texts.get(key, "")))), None)


def _clean(text: str) -> str:
    """Printable, in one line, and short."""
    letters = (letter if letter.isprintable() else " " for letter in text[: 4 * _LONGEST])
    return " ".join("".join(letters).split())[:_LONGEST]


def _table(text: str) -> dict[str, Any]:
    try:
        return parse_table(text.encode("utf-8", "replace"))
    except ValueError:
        return {}


def _number(value: Any) -> float | None:
    """A positive number of moderate size, also one that is written as a text."""
    if not isinstance(value, (int, float, str)) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if 0 < number < 1e6 else None
