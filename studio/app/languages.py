"""The languages of the window: which there are, which is chosen, and how it is put in place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from studio.domain.resources import resource
from studio.state.sentences import LANGUAGE

SYSTEM = "system"
SOURCE = "en"  # what the source is written in
CONTEXT = "Studio"
# In their own words, so that everybody finds theirs.
NAMES = {"en": "English", "de": "Deutsch"}


class StudioTranslator(QTranslator):
    """Looks every text up under one context, whoever asks.

    Qt asks with the name of the class that speaks. A text moves from one class to another more
    often than it changes its meaning; where it does, it has a comment.
    """

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        found = super().translate(CONTEXT, source, disambiguation or "", n)
        return found or cast(str, None)  # Qt's null: others are asked, then the source is shown


def choose(wanted: str, preferred: Sequence[str] | None = None) -> str:
    """The language to use.

    Args:
        wanted: a key of ``NAMES`` or ``SYSTEM``; anything else counts as ``SYSTEM``.
        preferred: the system's languages as Qt gives them, e.g. ``["de-AT", "en"]``.
    """
    if wanted in NAMES:
        return wanted
    languages = QLocale.system().uiLanguages() if preferred is None else preferred
    known = (name for name in (language[:2] for language in languages) if name in NAMES)
    return next(known, SOURCE)


def install(app: QCoreApplication, language: str) -> None:
    """Makes ``app`` speak ``language`` from now on; before any window is built."""
    QLocale.setDefault(QLocale(language))
    app.setProperty(LANGUAGE, language if language != SOURCE else None)
    for translator in _translators(app, language):
        app.installTranslator(translator)


def _translators(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Qt's own words, then ours, which are asked first."""
    of_qt, ours = QTranslator(app), StudioTranslator(app)
    places = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = []
    if language != SOURCE and of_qt.load(str(places / f"qtbase_{language}.qm")):
        found.append(of_qt)
    if ours.load(str(resource("translations", f"studio_{language}.qm"))):
        found.append(ours)
    return found
