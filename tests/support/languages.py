"""An application that speaks another language for the length of a test."""

from __future__ import annotations

from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator

from studio.app.languages import install
from studio.state.sentences import LANGUAGE


@contextmanager
def speaking(app, language):
    """Puts ``language`` in place and takes it away again."""
    before, locale = set(app.findChildren(QTranslator)), QLocale()
    install(app, language)
    yield
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setProperty(LANGUAGE, None)
    QLocale.setDefault(locale)
