"""How commands are run: what is in the air over the canvas comes down, or is given up, before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from studio.canvas.view import CanvasView

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow

# Commands that look at the document as it is, or change it.
ENDS_TRANSFORM = (
    "file.",
    "layer.",
    "select.",
    "generate.run",
    "edit.c",
    "edit.p",
    "edit.t",
    "edit.f",
)


def call_of(command_id: str, run: Callable[[], object], canvas: CanvasView) -> Callable[[], None]:
    """What an action's signal is connected to."""
    return plain_call(run, canvas if command_id.startswith(ENDS_TRANSFORM) else None)


def plain_call(run: Callable[[], object], canvas: CanvasView | None = None) -> Callable[[], None]:
    """Without the ``checked`` of actions; what ``canvas`` has in the air comes down first."""

    def call() -> None:
        if canvas is not None:
            canvas.overlays.transforming.commit()
        run()

    return call


def bind_undo(w: MainWindow) -> None:
    """What is being placed or drawn is given up before any step is undone."""
    stack, undo = w.parts.document.undo_stack, w.actions_["edit.undo"]

    def run() -> None:
        if not w.canvas.overlays.take_back():
            stack.undo()

    undo.triggered.disconnect()
    undo.triggered.connect(plain_call(run))
