"""What a newcomer does first: draw, write, Ctrl+Enter, keep the picture, save, come back."""

from __future__ import annotations

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt

from studio.panels.prompt_edit import PromptEdit
from studio.state.layers import LayerKind
from studio.state.pixels import to_array

LONG = 60_000  # ms: importing torch on a busy machine


def sketch_layer(studio):
    return next(x for x in studio.parts.document.layers if x.kind is LayerKind.SKETCH)


def on_canvas(studio, x, y) -> QPoint:
    """Where a document pixel lies in the canvas widget."""
    return studio.window.canvas.viewport_state.to_view(QPointF(x, y)).toPoint()


def draw_line(qtbot, studio, start, end) -> None:
    canvas = studio.window.canvas
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=on_canvas(studio, *start))
    for part in np.linspace(0, 1, 8):
        at = np.asarray(start) * (1 - part) + np.asarray(end) * part
        qtbot.mouseMove(canvas, on_canvas(studio, *at))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=on_canvas(studio, *end))


def type_prompt(qtbot, studio, text) -> PromptEdit:
    edit = studio.window.panels.prompt.findChild(PromptEdit)
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    return edit


def generate(qtbot, studio, focus=None):
    """Ctrl+Enter, then waits for the result."""
    studio.window.activateWindow()
    target = focus or studio.window.canvas
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.generation.running
    qtbot.waitUntil(lambda: studio.window.shown.result is not None, timeout=LONG)
    return studio.window.shown.result


def test_from_a_sketch_to_a_saved_picture(qtbot, studio, tmp_path):
    window, document = studio.window, studio.parts.document
    document.set_active(sketch_layer(studio).id)
    before = to_array(sketch_layer(studio).image)
    draw_line(qtbot, studio, (180, 320), (330, 340))
    after = to_array(sketch_layer(studio).image)
    assert (before[330, 200:300] != after[330, 200:300]).any()

    edit = type_prompt(qtbot, studio, "a green apple")
    assert studio.parts.session.settings.prompt == "a green apple"

    ghosts = []
    studio.worker.preview_ready.connect(lambda _: ghosts.append(window.canvas.ghost))
    result = generate(qtbot, studio, edit)
    assert any(ghost is not None for ghost in ghosts)
    assert result.request.prompt == "a green apple"
    assert result.request.adapters[0].picture is not None
    assert window.result_bar.isVisible()
    assert window.canvas.ghost_opacity == 1.0

    qtbot.waitUntil(lambda: len(studio.parts.history.entries) == 1)
    layers = len(document.layers)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert document.layers[-1].kind is LayerKind.RESULT
    assert window.canvas.ghost is None
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(document.layers) == layers
    document.undo_stack.redo()

    path = window.project.save(tmp_path / "apple.ora")
    shown = to_array(document.composite())
    window.project.new(256, 256)
    window.files.open_path(path)
    assert np.array_equal(to_array(document.composite()), shown)
    assert studio.parts.session.settings.prompt == "a green apple"
    assert "apple" in window.windowTitle()


def test_a_result_dropped_on_the_window_restores_everything(qtbot, studio):
    result = generate(qtbot, studio)
    history = studio.parts.history
    qtbot.waitUntil(lambda: len(history.entries) == 1)
    path = history.entries[0].path
    with Image.open(path) as picture:
        assert "a red apple" in picture.text["parameters"]
        assert picture.size == (result.request.width, result.request.height)

    studio.window.project.new(512, 512)
    settings = studio.parts.session.settings
    settings.prompt = "something else"
    settings.steps = 31
    studio.window.drops.take(path)
    assert (settings.prompt, settings.steps) == ("a red apple", result.request.steps)
    assert settings.seed == result.request.seed
    again = generate(qtbot, studio)
    assert again.request == result.request
    assert np.array_equal(again.pixels, result.pixels)


def test_escape_cancels_in_the_middle(qtbot, studio):
    studio.parts.session.settings.set("steps", 150, undo=False)
    window = studio.window
    with qtbot.waitSignal(studio.worker.progress, timeout=LONG):
        window.generation.generate()
    window.canvas.setFocus()
    with qtbot.waitSignal(studio.worker.cancelled, timeout=LONG):
        window.actions_["generate.cancel"].trigger()
    assert not window.generation.running
    assert window.canvas.ghost is None
    assert not window.result_bar.isVisible()
    assert studio.parts.history.entries == ()
    assert not window.panels.generate.running


def test_stop_here_keeps_what_there_is(qtbot, studio):
    studio.parts.session.settings.set("steps", 150, undo=False)
    with qtbot.waitSignal(studio.worker.progress, timeout=LONG):
        studio.window.generation.generate()
    studio.window.actions_["generate.stop_here"].trigger()
    qtbot.waitUntil(lambda: studio.window.shown.result is not None, timeout=LONG)
    stopped = studio.window.shown.result.stopped_at
    assert stopped is not None
    assert stopped < 150
    qtbot.waitUntil(lambda: len(studio.parts.history.entries) == 1)


def test_drawing_goes_on_below_a_result(qtbot, studio):
    generate(qtbot, studio)
    window, document = studio.window, studio.parts.document
    document.set_active(sketch_layer(studio).id)
    undone = document.undo_stack.count()
    draw_line(qtbot, studio, (100, 100), (160, 180))
    assert document.undo_stack.count() == undone + 1
    qtbot.waitUntil(lambda: window.canvas.ghost_opacity < 0.5)
    window.actions_["generate.cancel"].trigger()  # Esc
    assert window.canvas.ghost is None
    assert studio.parts.history.entries or studio.parts.history.unsaved == ()
