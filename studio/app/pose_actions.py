"""The commands on people: their words, keys and icons, and what each of them does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from studio.app.action_book import Spec
from studio.app.pose_files import PoseFiles
from studio.domain.errors import PoseError
from studio.pose.parts import HANDS, Part
from studio.state.pose_tools import PoseTools

# As the Pose menu shows them; "*name" is a menu that is filled when it opens.
MENU = (
    "layer.pose pose.add pose.photo *layers - *poses pose.save pose.own - "
    "pose.hands *hands pose.face *faces - pose.pin pose.unpin pose.hide pose.show_all "
    "pose.lengths - pose.all pose.duplicate pose.copy pose.cut pose.paste pose.remove - "
    "pose.mirror *turn *order - pose.read pose.write"
)
_ANYBODY = frozenset(("pose.add", "pose.paste", "pose.read", "pose.photo", "pose.own"))


def pose_specs() -> tuple[Spec, ...]:
    """All of them."""
    tr = _tr
    return (
        Spec("pose.add", tr("&Add person"), (), "person-add", tr("One person more")),
        Spec("pose.photo", tr("Pose from a pho&to…"), (), "picture",
             tr("Read body, hands and face of everybody in a photograph")),
        Spec("pose.save", tr("&Save pose in library…"), (), "save",
             tr("Keep how the person stands, to be used again")),
        Spec("pose.own", tr("My &poses…"), (), "presets", tr("Rename or delete your own poses")),
        Spec("pose.hands", tr("Show &hands"), ("Shift+H",), "hand",
             tr("Hands with fingers to pose"), checkable=True),
        Spec("pose.face", tr("Show &face"), ("Shift+F",), "face",
             tr("Eyes, mouth and the rest of the face, to pose"), checkable=True),
        Spec("pose.pin", tr("Pi&n joint"), ("Shift+P",), "pin",
             tr("What is pinned stays while others are dragged; or double click a joint")),
        Spec("pose.unpin", tr("Ta&ke all pins out"), (), ""),
        Spec("pose.hide", tr("H&ide or show points"), (), "eye-off",
             tr("Hidden points are not seen by adapters; or right click a point")),
        Spec("pose.show_all", tr("Show all &joints"), (), "eye"),
        Spec("pose.lengths", tr("Keep bone &lengths"), (), "bone",
             tr("Dragged limbs keep their lengths; Alt does the opposite"), checkable=True),
        Spec("pose.all", tr("Choose &everybody"), (), "",
             tr("Ctrl+A with the pose tool")),
        Spec("pose.duplicate", tr("&Duplicate people"), (), "copy",
             tr("Ctrl+D with the pose tool")),
        Spec("pose.copy", tr("&Copy people"), (), "copy",
             tr("To another drawing, or as OpenPose text to another program")),
        Spec("pose.cut", tr("C&ut people"), (), ""),
        Spec("pose.paste", tr("Pas&te people"), (), "paste",
             tr("People from the clipboard, also OpenPose text")),
        Spec("pose.remove", tr("&Remove people"), (), "trash",
             tr("Take away who is chosen, or touched last")),
        Spec("pose.mirror", tr("&Mirror people"), (), "mirror",
             tr("Left and right change places")),
        Spec("pose.larger", tr("&Larger"), ()),
        Spec("pose.smaller", tr("&Smaller"), ()),
        Spec("pose.left", tr("Turn &left"), (), "rotate-left"),
        Spec("pose.right", tr("Turn &right"), (), "rotate-right"),
        Spec("pose.front", tr("To the &front"), (), "", tr("Before all others")),
        Spec("pose.forward", tr("One &forward"), (), "up", tr("Page Up with the pose tool")),
        Spec("pose.backward", tr("One &backward"), (), "down",
             tr("Page Down with the pose tool")),
        Spec("pose.back", tr("To the b&ack"), (), "", tr("Behind all others")),
        Spec("pose.read", tr("Read &OpenPose JSON…"), (), "import"),
        Spec("pose.write", tr("&Write OpenPose JSON…"), (), "export"),
    )  # fmt: skip


def pose_runs(tools: PoseTools, files: PoseFiles) -> dict[str, Callable[[], object]]:
    """What each does; those that need somebody say so where there is nobody."""
    group, parts = tools.group, tools.parts
    runs: dict[str, Callable[[], object]] = {
        "pose.add": tools.add_person,
        "pose.hands": lambda: parts.show(HANDS, on=not parts.has(HANDS)),
        "pose.face": lambda: parts.show((Part.FACE,), on=not parts.has((Part.FACE,))),
        "pose.pin": parts.toggle_pins,
        "pose.unpin": parts.unpin,
        "pose.hide": parts.toggle_shown,
        "pose.show_all": parts.show_all,
        "pose.lengths": tools.toggle_lengths,
        "pose.all": group.choose_all,
        "pose.duplicate": group.duplicate,
        "pose.copy": files.copy,
        "pose.cut": files.cut,
        "pose.paste": files.paste,
        "pose.remove": group.remove,
        "pose.mirror": group.mirror,
        "pose.larger": partial(group.scale, 1.1),
        "pose.smaller": partial(group.scale, 1 / 1.1),
        "pose.left": partial(group.turn, -10),
        "pose.right": partial(group.turn, 10),
        "pose.front": group.to_front,
        "pose.forward": group.forward,
        "pose.backward": group.backward,
        "pose.back": group.to_back,
        "pose.read": files.ask_read,
        "pose.write": files.ask_write,
    }
    return {name: run if name in _ANYBODY else _needing(tools, run) for name, run in runs.items()}


def _needing(tools: PoseTools, run: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        if not tools.people():
            raise PoseError(
                _tr("There is nobody to pose."), "", _tr("Add a person from the Pose menu first.")
            )
        run()

    return call


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseActions", text)
