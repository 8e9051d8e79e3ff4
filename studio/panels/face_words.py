"""What the facts of a face mean, in the artist's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from studio.faces.facts import Quality, notes


def _tr(text: str) -> str:
    return QCoreApplication.translate("FaceWords", text)


def face_words(facts: Quality) -> tuple[str, bool]:
    """A sentence or two about a face, and whether the likeness will suffer."""
    side = round(facts.side)
    told = notes(facts)
    if not told:
        return _tr("A good face: sharp, {side} pixels.").format(side=side), False
    known = {
        "tiny": _tr("The face is tiny: {side} pixels."),
        "small": _tr("The face is small: {side} pixels."),
        "cut": _tr("Part of the face is beyond the picture's edge."),
        "profile": _tr("The face is turned far away."),
        "turned": _tr("The face is turned to one side."),
        "soft": _tr("The face is not sharp."),
        "dark": _tr("The face is very dark."),
        "bright": _tr("The face is too bright."),
        "guessed": _tr("Where its eyes and mouth are was guessed."),
    }
    words = " ".join(known[note.code].format(side=side) for note in told)
    return words, any(note.serious for note in told)


def chosen_words(facts: Sequence[Quality]) -> tuple[str, bool]:
    """The same of several chosen faces."""
    if not facts:
        return _tr("Click a face to choose it."), False
    if len(facts) > 1:
        return _tr("{count} faces chosen.").format(count=len(facts)), False
    return face_words(facts[0])
