"""Which commands can be done now; those that cannot say why, in the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.app.action_book import WHY, set_available

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow


def bind_availability(w: MainWindow) -> None:
    """Keeps the actions of ``w`` enabled as far as they make sense."""
    act = w.actions_
    nothing = w.tr("There is no result to look at; generate one.")
    act["edit.undo"].setProperty(WHY, w.tr("There is nothing to undo."))
    act["edit.redo"].setProperty(WHY, w.tr("Nothing was undone."))

    def show() -> None:
        running, result = w.generation.running, w.shown.result is not None
        idle = w.tr("No picture is being made.")
        set_available(act["generate.run"], not running, w.tr("A picture is being made."))
        set_available(act["generate.stop_here"], running, idle)
        set_available(act["generate.apply"], result, nothing)
        set_available(act["edit.copy_result"], result, nothing)
        set_available(act["generate.discard"], result, nothing)

    w.generation.running_changed.connect(show)
    w.shown.changed.connect(show)
    show()
