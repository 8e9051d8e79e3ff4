"""The picture that lies over the drawing: forming while the model works, then the result.

It is no layer until the artist says so. Drawing goes on below it at any time: the picture then
steps back so that the ink is seen, and it is in the history whatever happens to it here.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from studio.app.placing import bounded, softened, stretched
from studio.app.result_bar import ResultBar
from studio.canvas.view import CanvasView
from studio.domain.events import Result
from studio.state.document import Document
from studio.state.layers import LayerKind

FORMING = 0.7  # how strongly a first preview covers the drawing; grows to 1
STEPPED_BACK = 0.35  # while one draws
GHOST = 1024  # px
STILL_DRAWING = 1500  # ms after the last ink in which one is taken to be drawing


class ShownResult(QObject):
    """Drives the canvas' ghost and the bar that belongs to it.

    Signals:
        changed: a result came up or went away.
    """

    changed = Signal()

    def __init__(self, document: Document, canvas: CanvasView, bar: ResultBar) -> None:
        super().__init__(bar)
        self._document, self._canvas, self._bar = document, canvas, bar
        self._results: tuple[Result, ...] = ()
        self._index = 0
        self._forming = False
        self._last_ink = QElapsedTimer()
        bar.applied.connect(self.apply)
        bar.discarded.connect(self.discard)
        bar.turned.connect(self.turn)
        bar.strength_changed.connect(self._set_strength)
        document.pixels_changed.connect(self._ink)
        document.size_changed.connect(self.discard)

    @property
    def result(self) -> Result | None:
        """What can be applied."""
        return self._results[self._index] if self._results and not self._forming else None

    def expect(self) -> None:
        """A run was asked for: whoever does that has put the pen down, and wants to see it."""
        self._last_ink.invalidate()

    def form(self, image: QImage, fraction: float) -> None:
        """A preview after ``fraction`` of the run."""
        self._bar.hide()
        if not self._forming:
            self._forming = True
            self.changed.emit()
        self._canvas.set_ghost(softened(image, self._document.rect.size()))
        strength = FORMING + (1 - FORMING) * min(1.0, max(0.0, fraction))
        self._canvas.ghost_opacity = STEPPED_BACK if self._drawing() else strength

    def look_back(self, image: QImage | None) -> None:
        """Shows a moment of the last run while somebody looks at it, with ``None`` its result."""
        if self._forming or not self._results:
            return
        if image is None:
            self._show_current()
        else:
            self._canvas.set_ghost(softened(image, self._document.rect.size()))
            self._canvas.ghost_opacity = 1.0

    def abandon(self) -> None:
        """The run came to nothing: what was shown before it is shown again."""
        if self._results:
            self._forming = False
            self._show_current()
            self.changed.emit()
        else:
            self.discard()

    def show(self, results: tuple[Result, ...]) -> None:
        """The run has ended: its pictures stay until one is applied or they are put away."""
        self._forming = False
        self._results, self._index = results, 0
        self._show_current()
        self._take_keys()
        self.changed.emit()

    def turn(self, by: int) -> None:
        """Shows the next picture of the run, or the one before."""
        if self._results:
            self._index = (self._index + by) % len(self._results)
            self._show_current()

    def _take_keys(self) -> None:
        """Enter and Esc mean the result now, unless something is being typed."""
        typing = QApplication.focusWidget()
        if not isinstance(typing, QLineEdit | QPlainTextEdit):
            self._canvas.setFocus()

    def _show_current(self) -> None:
        result, count = self._results[self._index], len(self._results)
        # A ghost is looked at, not kept: on huge documents the canvas may enlarge it further.
        enough = max(GHOST, *result.pixels.shape[:2])
        size = bounded(self._document.rect.size(), enough)
        self._canvas.set_ghost(stretched(result.pixels, size))
        self._canvas.ghost_opacity = 1.0
        if self._drawing():
            self._step_back()
        text = self.tr("Seed {seed}").format(seed=result.request.seed)
        self._bar.show_result(text, f"{self._index + 1} / {count}" if count > 1 else "")

    def apply(self) -> None:
        """Makes the result the top layer; one undo step."""
        result = self.result
        if result is None:
            return
        self.discard()
        image = stretched(result.pixels, self._document.rect.size())
        name = self.tr("Result {seed}").format(seed=result.request.seed)
        self._document.add_layer(LayerKind.RESULT, name, image, len(self._document.layers))

    def discard(self) -> None:
        """Takes the picture off the canvas; the history keeps it."""
        self._results = ()
        self._forming = False
        self._canvas.set_ghost(None)
        self._bar.hide()
        self.changed.emit()

    def _drawing(self) -> bool:
        return self._last_ink.isValid() and self._last_ink.elapsed() < STILL_DRAWING

    def _ink(self) -> None:
        self._last_ink.start()
        if self._forming:
            self._canvas.ghost_opacity = STEPPED_BACK
        else:
            self._step_back()

    def _set_strength(self, strength: float) -> None:
        if self.result is not None:
            self._canvas.ghost_opacity = strength

    def _step_back(self) -> None:
        if self.result is not None and self._bar.slider.value() > STEPPED_BACK * 100:
            # After the stroke's own repaint, not in the middle of it.
            QTimer.singleShot(0, self, lambda: self._bar.slider.set_value(STEPPED_BACK * 100))
