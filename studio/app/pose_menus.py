"""Menus of poses, hand shapes and expressions with small pictures; filled when they first open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from studio.domain.errors import UserError
from studio.files.own_poses import OwnPoses
from studio.pose.faces import EXPRESSIONS, with_face
from studio.pose.hands import SHAPES, with_hand
from studio.pose.library import Pose, all_poses
from studio.pose.parts import Part
from studio.pose.person import Person, standing
from studio.state.pose_tools import PoseTools
from studio.state.posing import rendered
from studio.widgets.lazy_icon import drawn_when_seen

THUMBNAIL = 72  # px
_FRAME = 0.86  # of a thumbnail that what is shown takes


class PoseMenus(QObject):
    """Fills menus; whatever is chosen happens to the person at hand.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(self, tools: PoseTools, own: OwnPoses | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self.own = tools, own

    def fill_poses(self, menu: QMenu) -> None:
        """The ready poses by group, and those the artist saved."""
        menu.aboutToShow.connect(lambda: self._show_poses(menu))

    def fill_hands(self, menu: QMenu) -> None:
        """The shapes of hands."""
        menu.aboutToShow.connect(lambda: self._show_hands(menu))

    def fill_faces(self, menu: QMenu) -> None:
        """The expressions of faces."""
        menu.aboutToShow.connect(lambda: self._show_faces(menu))

    def attempt(self, run: Callable[[], object]) -> None:
        """Runs a command, and says why where it cannot be done."""
        try:
            run()
        except UserError as error:
            self.failed.emit(error)

    def _show_poses(self, menu: QMenu) -> None:
        if not menu.actions():
            for group, poses in groupby(all_poses(), key=lambda pose: pose.group):
                self._add_poses(menu.addMenu(_tr(group)), poses, translated=True)
            self._own_menu = menu.addMenu(self.tr("My poses"))
        own = self._own_menu
        own.clear()
        self.attempt(lambda: self._add_poses(own, self.own.all() if self.own else ()))
        own.menuAction().setVisible(bool(own.actions()))

    def _add_poses(self, menu: QMenu, poses: Iterable[Pose], *, translated: bool = False) -> None:
        for pose in poses:
            words = _tr(pose.name) if translated else pose.name.replace("&", "&&")
            self._add(menu, partial(thumbnail, pose), words, partial(self._tools.take_pose, pose))

    def _show_hands(self, menu: QMenu) -> None:
        if not menu.actions():
            for shape in SHAPES:
                draw = partial(_close, with_hand(_SOMEBODY, _SHOWN, shape), _SHOWN)
                self._add(menu, draw, _tr(shape.name), partial(self._tools.parts.shape, shape))

    def _show_faces(self, menu: QMenu) -> None:
        if not menu.actions():
            for expression in EXPRESSIONS:
                draw = partial(_close, with_face(_SOMEBODY, expression), Part.FACE)
                take = partial(self._tools.parts.express, expression)
                self._add(menu, draw, _tr(expression.name), take)

    def _add(
        self, menu: QMenu, draw: Callable[[], QPixmap], words: str, run: Callable[[], object]
    ) -> None:
        menu.setStyleSheet(f"QMenu {{ icon-size: {THUMBNAIL}px; }}")
        menu.addAction(drawn_when_seen(draw), words, partial(self.attempt, run))


_SOMEBODY, _SHOWN = standing((0, 0), 1000), Part.LEFT_HAND


def thumbnail(pose: Pose) -> QPixmap:
    """A small picture of a pose."""
    side = THUMBNAIL * 2  # limbs are as thick as in a picture of this size
    return _picture(pose.person((side / 2, side / 2), side * _FRAME), side)


def _close(person: Person, part: Part) -> QPixmap:
    """A small picture of one part alone, on black as adapters see it: white dots need it."""
    side = THUMBNAIL * 3  # dots as small as in a large picture
    joints = person.part(part)
    across, down = [j.x for j in joints], [j.y for j in joints]
    middle = complex(min(across) + max(across), min(down) + max(down)) / 2
    # All of a kind are as large: a fist is smaller than an open hand.
    factor = side * _FRAME / (118.0 if part is Part.FACE else 160.0)
    bare = person.with_part_shown(Part.BODY, shown=False)
    placed = bare.mapped(lambda spot: (spot - middle) * factor + complex(side, side) / 2)
    return _on_black(_picture(placed, side))


def _on_black(picture: QPixmap) -> QPixmap:
    tile = QPixmap(picture.size())
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(16, 16, 16))
    painter.drawRoundedRect(QRectF(tile.rect()).adjusted(2, 2, -2, -2), 6, 6)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return tile


def _picture(person: Person, side: int) -> QPixmap:
    image = rendered((person,), QSize(side, side)).scaled(
        THUMBNAIL,
        THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return QPixmap.fromImage(image)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Poses", text)
