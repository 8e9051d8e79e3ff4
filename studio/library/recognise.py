"""From the names and shapes of tensors to what they are: each recogniser is asked in turn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from studio.library.control_files import control_file
from studio.library.families import foreign_model
from studio.library.image_prompt_files import image_prompt_file
from studio.library.kinds import CHECKPOINT, FAMILY_WORDS, Identified, Shapes, Texts
from studio.library.lora_files import lora_file
from studio.library.model_files import model_file
from studio.library.picture_files import picture_file
from studio.library.texts import told_family
from studio.library.word_files import word_file

# Image prompts come before LoRAs, since some bring one.
_RECOGNISERS: tuple[Callable[[Shapes], Identified | None], ...] = (
    image_prompt_file,
    control_file,
    lora_file,
    model_file,
    picture_file,
)
_UNTOLD = "Which base model it was made for, its header does not tell."
_WITHOUT_BASE = frozenset({"upscaler", "vae", "text_encoder", "image_encoder"})

# Relatives that the studio does not know, and the nearest thing that would work.
_RELATIVES = (
    (r"lllite_unet_", "It is a ControlNet-LLLite; look for an ordinary ControlNet instead."),
    (r".*motion_modules\.", "It is a motion module for videos; the studio draws still pictures."),
    (r".+\.b1\.weight$|.+\.a1\.weight$", "It is a GLoRA; look for an ordinary LoRA instead."),
    (r"style_embedding$", "It is a T2I style adapter; use an IP-Adapter instead."),
    (r"\d+\.\d+\.linear\d*\.", "It is a hypernetwork; look for a LoRA instead."),
)


def recognise(shapes: Shapes, texts: Texts) -> Identified | None:
    """What the tensors make, ``None`` if nothing that is known.

    Where it is made for other models than ours, ``family`` is the name of those.

    Args:
        shapes: of the tensors by name.
        texts: what the header says beside them.
    """
    found = next((made for ask in _RECOGNISERS if (made := ask(shapes))), None)
    stranger = foreign_model(shapes) if found is None or found.family is None else None
    if found is None and stranger:
        return Identified(CHECKPOINT, "original", stranger)
    if found is None and not relative_hint(shapes):
        found = word_file(shapes)  # last, since nearly any small matrix may be a word
    if found is None:
        return None
    family = found.family or stranger or told_family(texts)
    if family is None and found.kind not in _WITHOUT_BASE:
        return replace(found, notes=(*found.notes, _UNTOLD))
    return replace(found, family=family)


def relative_hint(shapes: Shapes) -> str:
    """What would work in place of tensors that nothing recognises, a full sentence or empty."""
    return next(
        (hint for start, hint in _RELATIVES if any(re.match(start, name) for name in shapes)), ""
    )


def is_ours(family: str | None) -> bool:
    """Whether ``family`` is one of ours, or not known."""
    return family is None or family in FAMILY_WORDS
