"""Takes the pictures of the window that README shows: the real studio, drawing and generating.

    python packaging/screenshots.py [--out resources/screenshots] [--only NAME ...]

Runs under a real or virtual screen (``xvfb-run -a -s "-screen 0 1440x900x24"``) or without one
(``QT_QPA_PLATFORM=offscreen``). Settings and history go to a temporary folder.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.app.bindings import set_theme
from studio.app.parts import build_parts
from studio.app.start import Studio, make_application
from studio.domain.adapter_catalogue import find
from studio.domain.picture import Picture
from studio.domain.resources import resource
from studio.files.examples import examples_for
from studio.files.places import Places
from studio.pose.hands import shape_called
from studio.pose.library import all_poses
from studio.pose.parts import HANDS, Part
from studio.state.adapter_entry import embedded_entry, sketch_entry
from studio.state.control_layers import add_control_layer
from studio.state.layers import Layer, LayerKind
from studio.state.relief import Solid
from studio.state.symmetry import Mirror, Symmetry
from studio.state.tools import Tool
from studio.widgets.theme import ThemeName
from studio.workers.engines import EngineLike
from studio.workers.generation import GenerationWorker

VARIANTS = (
    "a red apple, flat style, light blue background",
    "a green apple, rounded style, yellow background",
    "a red apple, simple style, white background",
    "a red apple, glossy 3d style",
)
POSED = "a person in a red shirt and blue trousers, flat style, white background"
LANDSCAPE = "trees, a house and mountains, rounded style"
# Class, size of the brush in pixels, and where it goes on 512 x 512 pixels.
PAINTED = (
    ("mountain", 120, ((0, 300), (110, 190), (230, 290), (360, 200), (512, 310))),
    ("mountain", 120, ((60, 310), (470, 320))),
    ("grass", 230, ((0, 440), (256, 425), (512, 440))),
    ("tree", 120, ((92, 220), (110, 205), (130, 235), (95, 240))),
    ("tree", 26, ((108, 250), (108, 365))),
    ("tree", 80, ((212, 262), (220, 258))),
    ("tree", 18, ((216, 280), (216, 350))),
)
# Ready-made brush, its size, colour, and a stroke that is repeated around the middle.
STROKES = (
    ("wash", 70, "#3f74c6", ((256, 60), (300, 120), (330, 190))),
    ("wash", 60, "#e98fb0", ((256, 170), (290, 215), (256, 235))),
    ("chalk", 26, "#ef8b33", ((330, 60), (370, 90), (395, 150))),
    ("calligraphy", 16, "#7d56b3", ((256, 40), (310, 75), (320, 150), (275, 205))),
    ("ink", 9, "#181820", ((256, 120), (285, 150), (262, 190), (300, 205), (345, 170))),
)
LASSO = ((300, 20), (420, 40), (500, 150), (470, 250), (400, 210), (330, 120))
HOUSE = ((318, 262), (380, 320), (438, 372))
READY_POSES = ("Waving", "Running", "Sitting")
INK_CURVE = ((0.0, 0.3), (0.35, 1.0), (0.7, 0.8), (1.0, 0.2))
PATIENCE = 180.0  # seconds for one picture on a busy machine


@dataclass(frozen=True)
class Shot:
    """One picture: its file name, the theme, the window's size and what is going on."""

    name: str
    theme: ThemeName
    size: tuple[int, int]
    scene: str


SHOTS = (
    Shot("welcome-dark", "dark", (1440, 900), "welcome"),
    Shot("forming-dark", "dark", (1440, 900), "forming"),
    Shot("result-dark", "dark", (1440, 900), "result"),
    Shot("small-dark", "dark", (1024, 700), "result"),
    Shot("layers-light", "light", (1440, 900), "applied"),
    Shot("posed-dark", "dark", (1440, 900), "posed"),
    Shot("areas-light", "light", (1440, 900), "areas"),
    Shot("painted-dark", "dark", (1440, 900), "painted"),
    Shot("depth-light", "light", (1440, 900), "shaped"),
    Shot("stack-light", "light", (1440, 900), "stack"),
    Shot("small-light", "light", (1024, 700), "welcome"),
    Shot("brushes-light", "light", (1440, 900), "brushes"),
)


def engine(starter: Path | None) -> EngineLike:
    """The real engine; made in the worker's thread."""
    from studio.engine.engine import Engine

    return Engine(starter=starter)


def main() -> int:
    """Takes the shots and prints their paths."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=resource("screenshots"))
    parser.add_argument("--only", nargs="*", default=[shot.name for shot in SHOTS])
    parser.add_argument("--starter", type=Path, help="another folder for the embedded model")
    parser.add_argument("--seed", type=int, default=7, help="of every picture that is made")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home:
        parts = build_parts(Places.under(Path(home)), starter=options.starter)
        seed = {"seed": options.seed, "seed_locked": True}
        parts.session.settings.set_many(seed, "", undo=False)
        studio = Studio(app, parts, GenerationWorker(partial(engine, options.starter)))
        studio.open([])
        scenes = Scenes(app, studio)
        scenes.settle()
        for shot in SHOTS:
            if shot.name in options.only:
                path = options.out / f"{shot.name}.png"
                scenes.take(shot, path)
                print(path)
        studio.window.files.may_close = lambda: True  # type: ignore[method-assign]
        studio.window.close()
        studio.close()
    return 0


class Scenes:
    """Brings the window into each scene."""

    def __init__(self, app: QApplication, studio: Studio) -> None:
        self._app, self._studio, self._window = app, studio, studio.window

    def settle(self) -> None:
        """Waits until the engine is ready."""
        device = self._window.status.device
        self._until(lambda: bool(device.text()), "the engine")

    def take(self, shot: Shot, path: Path) -> None:
        """Plays the scene and writes the picture."""
        set_theme(self._window, shot.theme)
        self._window.resize(*shot.size)
        self._window.docks.reset()
        self._window.canvas.fit()
        getattr(self, f"_{shot.scene}")()
        QCursor.setPos(self._window.mapToGlobal(QPoint(2, 2)))  # no brush over the picture
        self._rest(0.3)
        self._window.toasts.clear()
        self._window.grab().save(str(path))

    def _welcome(self) -> None:
        self._window.shown.discard()

    def _forming(self) -> None:
        self._window.generation.generate()
        self._until(lambda: self._window.canvas.ghost is not None, "a preview")

    def _result(self) -> None:
        if self._window.generation.running:
            self._wait_for_result()
        if len(self._studio.parts.history.entries) < len(VARIANTS):
            for prompt in VARIANTS:
                self._make(prompt)
        self._window.toasts.clear()

    def _make(self, prompt: str) -> None:
        self._studio.parts.session.settings.set("prompt", prompt, undo=False)
        self._window.shown.discard()
        self._window.generation.generate()
        self._wait_for_result()

    def _wait_for_result(self) -> None:
        self._until(lambda: self._window.shown.result is not None, "the result")
        self._rest(0.5)

    def _applied(self) -> None:
        self._result()
        if self._window.shown.result is None:
            self._make(VARIANTS[-1])
        self._window.shown.apply()

    def _posed(self) -> None:
        """People on a pose layer, about to be dragged."""
        adapter = find("starter:pose")
        assert adapter is not None
        session, tools = self._studio.parts.session, self._window.area.pose_tools
        session.adapters.replace_all([embedded_entry(adapter)], "", undo=False)
        document = session.document
        for layer in document.layers[1:]:
            document.set_visible(layer.id, visible=False)
        for name in READY_POSES:
            tools.add_person()
            tools.take_pose(next(pose for pose in all_poses() if pose.name == name))
            tools.choose(tools.people()[-1:])
            tools.group.scale(0.88 if name == READY_POSES[0] else 0.66)
            tools.group.nudge(0, document.height * 0.06)
        tools.choose(tools.people()[:1])
        tools.parts.show(HANDS, on=True)
        tools.parts.show((Part.FACE,), on=True)
        tools.parts.shape(shape_called("Open"))
        session.settings.set("prompt", POSED, undo=False)
        self._window.shown.discard()

    def _stack(self) -> None:
        """Several adapters in a folder, one of them unfolded."""
        session = self._studio.parts.session
        document = session.document
        document.set_active(document.layers[0].id)
        for layer in document.layers:
            document.set_visible(layer.id, visible=layer.kind.value in ("paint", "sketch"))
        session.adapters.replace_all([sketch_entry()], "", undo=False)
        for name in ("loras/ink", "tokens/paper"):
            adapter = find(f"starter:{name}")
            assert adapter is not None
            session.adding.embedded(adapter)
        _, ink, word = session.adapters.entries
        session.adapters.group([ink.id, word.id], "Look")
        session.adapters.update(ink.id, curve=INK_CURVE, blocks=(("early", 0.5),))
        row = next(r for r in self._window.panels.adapters.rows if r.entry_id == ink.id)
        row.fold.setChecked(True)
        self._make("a red apple, white background")

    def _painted(self) -> None:
        """A landscape painted in classes, and what became of it."""
        layer, box = self._alone(LayerKind.SEGMENTATION), self._studio.parts.toolbox
        tools = self._window.area.area_tools
        classes = {area.name: area for area in tools.classes()}
        tools.choose(classes["sky"])
        self._use(Tool.FILL, ((20, 20), (20, 20)))
        for name, size, points in PAINTED:
            tools.choose(classes[name])
            box.tool = Tool.BRUSH
            box.size = size
            self._use(Tool.BRUSH, points)
        tools.choose(classes["house"])
        self._use(Tool.RECTANGLE, HOUSE)
        box.tool = Tool.BRUSH
        self._with_adapter_of(layer)
        for style in ("rounded", "glossy 3d", "flat"):
            self._make(f"{LANDSCAPE.rsplit(',', 1)[0]}, {style} style")
        self._window.shown.discard()
        self._rest(0.5)

    def _brushes(self) -> None:
        """Strokes repeated around the middle, and a part of them lifted and turned."""
        parts, window = self._studio.parts, self._window
        box, document = parts.toolbox, parts.document
        window.shown.discard()
        for layer in document.layers[1:]:
            document.set_visible(layer.id, visible=False)
        document.add_layer(LayerKind.PAINT)
        window.docks["brush"].raise_()
        box.symmetry = Symmetry(Mirror.RADIAL, 8)
        known = {preset.key: preset for preset in parts.brushes.presets}
        for key, size, colour, points in STROKES:
            box.apply_preset(known[key])
            box.size, box.colour = size, QColor(colour)
            self._use(Tool.BRUSH, points)
        self._use(Tool.LASSO, LASSO)
        box.tool = Tool.TRANSFORM
        transforming = window.canvas.overlays.transforming
        transforming.place(transforming.placement.turned(24).moved(10, 30))

    def _shaped(self) -> None:
        """A ball on a floor, in false colours, and what became of it."""
        layer, box = self._alone(LayerKind.DEPTH), self._studio.parts.toolbox
        for solid, points in (
            (Solid.FLOOR, ((256, 230), (256, 400), (256, 508))),
            (Solid.BALL, ((190, 300), (230, 300), (282, 300))),
            (Solid.BALL, ((390, 270), (410, 270), (440, 270))),
        ):
            box.relief.solid = solid
            self._use(Tool.SOLID, points)
        box.tool = Tool.RELIEF
        self._with_adapter_of(layer)
        for words in ("a red ball and a blue ball, flat style", "a green ball, glossy 3d style"):
            self._make(words)
        self._window.shown.discard()
        self._rest(0.5)

    def _alone(self, kind: LayerKind) -> Layer:
        """A control layer over hidden sketches, and no adapters."""
        session = self._studio.parts.session
        session.adapters.replace_all([], "", undo=False)
        for layer in session.document.layers[1:]:
            session.document.set_visible(layer.id, visible=False)
        self._window.shown.discard()
        return add_control_layer(session.document, kind)

    def _with_adapter_of(self, layer: Layer) -> None:
        assert self._window.panels.feeding.put_right(layer)

    def _use(self, tool: Tool, points: Sequence[tuple[float, float]]) -> None:
        """Drags a tool over the canvas, in pixels of the document."""
        view, box = self._window.canvas, self._studio.parts.toolbox
        box.tool = tool
        places = [view.viewport_state.to_view(QPointF(*point)).toPoint() for point in points]
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(view, place)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[-1])

    def _areas(self) -> None:
        self._with_example("starter:segmentation", "House and trees", LANDSCAPE)

    def _with_example(self, reference: str, name: str, prompt: str) -> None:
        """One adapter that looks at a picture which comes with the studio."""
        adapter = find(reference)
        assert adapter is not None, reference
        [path] = [e.path for e in examples_for(reference) if e.name == name]
        picture = Picture.from_file(path)
        entry = replace(embedded_entry(adapter), picture=picture, picture_name=name)
        session = self._studio.parts.session
        session.document.set_active(session.document.layers[0].id)
        session.adapters.replace_all([entry], "", undo=False)
        self._make(prompt)

    def _until(self, done: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not done():
            self._app.processEvents()
            time.sleep(0.01)
            if time.monotonic() > deadline:
                raise SystemExit(f"Waited in vain for {what}.")

    def _rest(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self._app.processEvents()
            time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
