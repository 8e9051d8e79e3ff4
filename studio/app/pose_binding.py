"""Joins the Pose menu with the commands on people, and shows what is switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QMenu

from studio.app.menus import LINE
from studio.app.own_poses_dialog import OwnPosesDialog
from studio.app.pose_actions import MENU, pose_runs
from studio.domain.errors import PoseError
from studio.pose.parts import HANDS, Part

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow


def bind_poses(w: MainWindow) -> None:
    """Fills the menu and connects its commands; failures are reported."""
    area, actions = w.area, w.actions_
    runs = pose_runs(area.pose_tools, area.pose_bar.files)
    runs |= {
        "pose.save": lambda: save(w),
        "pose.own": lambda: OwnPosesDialog(w.own_poses, w).exec(),
    }
    runs["pose.photo"] = w.photo_poses.ask
    w.photo_poses.failed.connect(w.reporter.report)
    for name, run in runs.items():
        actions[name].triggered.connect(lambda _=False, run=run: area.pose_menus.attempt(run))
    fill(w.menus.pose, w)
    w.menus.pose.aboutToShow.connect(lambda: _show_state(w))
    _bind_safe_colours(w)
    _show_state(w)


def fill(menu: QMenu, w: MainWindow) -> None:
    """The Pose menu."""
    turn = "pose.larger pose.smaller pose.left pose.right"
    order = "pose.front pose.forward pose.backward pose.back"
    menus = w.area.pose_menus
    for name in MENU.split():
        if name == LINE:
            menu.addSeparator()
        elif not name.startswith("*"):
            menu.addAction(w.actions_[name])
        elif name in ("*turn", "*order"):
            inner = menu.addMenu(_tr("Si&ze and angle") if name == "*turn" else _tr("&Order"))
            inner.addActions([w.actions_[n] for n in (turn if name == "*turn" else order).split()])
        elif name == "*layers":
            w.photo_poses.fill_layers(menu.addMenu(_tr("Pose from a la&yer")))
        elif name == "*poses":
            menus.fill_poses(menu.addMenu(_tr("&Ready poses")))
        elif name == "*hands":
            menus.fill_hands(menu.addMenu(_tr("Hand sha&pe")))
        else:
            menus.fill_faces(menu.addMenu(_tr("Face e&xpression")))


def save(w: MainWindow) -> None:
    """Asks for a name and keeps the pose of the person at hand.

    Raises:
        PoseError: there is nobody, or the name is taken.
        StorageError: it could not be written.
    """
    person = w.area.pose_tools.chosen()
    if person is None:
        raise PoseError(
            _tr("There is nobody to pose."), "", _tr("Add a person from the Pose menu first.")
        )
    name, said = QInputDialog.getText(w, _tr("Save pose in library"), _tr("Name of the pose:"))
    if said:
        w.own_poses.save(name, person)
        w.status.say(_tr("“{name}” is in the library, under My poses.").format(name=name.strip()))


def _show_state(w: MainWindow) -> None:
    parts, selection = w.area.pose_tools.parts, w.parts.toolbox.pose
    w.actions_["pose.hands"].setChecked(parts.has(HANDS))
    w.actions_["pose.face"].setChecked(parts.has((Part.FACE,)))
    w.actions_["pose.lengths"].setChecked(selection.keep_lengths)


def _bind_safe_colours(w: MainWindow) -> None:
    selection, preferences = w.parts.toolbox.pose, w.parts.preferences
    action = w.actions_["view.safe_colours"]

    def switch(on: bool) -> None:
        selection.safe_colours = preferences.safe_pose_colours = on

    action.setChecked(preferences.safe_pose_colours)
    selection.safe_colours = preferences.safe_pose_colours
    action.toggled.connect(switch)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PoseBinding", text)
