"""Remedies as a menu: what each does, and its effect before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from studio.state.interference import Interference, Remedy


def fill_menu(menu: QMenu, remedies: Sequence[Remedy], meter: Interference) -> None:
    """Replaces what ``menu`` offers; choosing one is one undo step."""
    menu.clear()
    menu.setToolTipsVisible(True)
    for remedy in remedies:
        words = _tr("{way}: {effect}").format(way=remedy.title, effect=remedy.effect)
        action = menu.addAction(words, partial(meter.apply, remedy))
        action.setToolTip(remedy.tip)
    if not remedies:
        words = _tr("Give each a mask of its own, or a smaller weight")
        menu.addAction(words).setEnabled(False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemedyMenu", text)
