"""What every command does: one line each."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from studio.app.availability import bind_availability
from studio.app.command_calls import bind_undo, call_of
from studio.app.feed_bindings import (
    OWN_BARS,
    bind_feeds,
    choose_class,
    give_adapter,
    swap_class,
    toggle_seen,
)
from studio.app.help_dialogs import AboutDialog, DetailsDialog, ShortcutsDialog
from studio.app.key_bindings import bind_keys, edit_keys, titles
from studio.app.layer_commands import LayerCommands
from studio.app.paint_actions import BRUSH_KEYS
from studio.app.placing import stretched
from studio.app.pose_binding import bind_poses
from studio.app.preferences_dialog import PreferencesDialog
from studio.domain.line_art import Way
from studio.state import conversions
from studio.state.area_tools import class_name
from studio.state.brushes import SPECIAL
from studio.state.layers import LayerKind
from studio.state.relief import height_at
from studio.state.tools import Tool
from studio.widgets import theme

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow

TURN = 15.0  # degrees a key press


def bind(window: MainWindow) -> None:
    """Connects the actions of ``window``, then its parts with each other."""
    for action_id, run in _commands(window).items():
        window.actions_[action_id].triggered.connect(call_of(action_id, run, window.canvas))
    view = window.canvas
    window.actions_["view.mirror"].toggled.connect(view.set_mirrored)
    window.actions_["view.docks"].toggled.connect(window.docks.set_all_hidden)
    window.actions_["view.fullscreen"].toggled.connect(window.set_full_screen)
    _bind_parts(window)
    bind_undo(window)
    bind_poses(window)
    bind_availability(window)
    bind_keys(window)
    bind_feeds(window)


def _commands(w: MainWindow) -> dict[str, Callable[[], object]]:
    layers = LayerCommands(w.parts.document, w.area.pose_tools, w.reporter)
    selection = w.selection_commands
    box, view, files, brushes = w.parts.toolbox, w.canvas, w.files, w.parts.brushes
    return {
        "file.new": files.new,
        "file.open": files.open,
        "file.save": files.save,
        "file.save_as": files.save_as,
        "file.import": files.import_picture,
        "file.reference": files.import_reference,
        "file.export": files.export,
        "file.export_layer": w.exports.layer,
        "file.export_layers": w.exports.layers,
        "file.export_controls": w.exports.controls,
        "file.restore": files.restore,
        "file.quit": w.close,
        "edit.clear": layers.clear,
        "edit.cut": selection.cut,
        "edit.copy": selection.copy,
        "edit.copy_merged": selection.copy_merged,
        "edit.copy_result": lambda: _copy_result(w),
        "edit.paste": w.clipboard.paste,
        "edit.fill": selection.fill,
        "edit.to_layer": selection.to_layer,
        "edit.cut_to_layer": selection.cut_to_layer,
        "transform.flip": selection.flip,
        "transform.flip_down": selection.flip_down,
        "transform.left": selection.turn_left,
        "transform.right": selection.turn_right,
        "select.all": selection.select_all,
        "select.none": selection.select_none,
        "select.invert": selection.invert,
        "select.layer": selection.of_layer,
        "select.mask": selection.mask,
        "select.grow": selection.grow,
        "select.shrink": selection.shrink,
        "select.feather": selection.feather,
        "edit.swap": box.swap_colours,
        "edit.smaller": box.shrink,
        "edit.larger": box.grow,
        "brush.next": lambda: brushes.step(box, 1),
        "brush.previous": lambda: brushes.step(box, -1),
        **{f"brush.{number}": partial(brushes.take, box, number - 1) for number in BRUSH_KEYS},
        **{f"tool.{tool.value}": _chooser(w, tool) for tool in TOOLS},
        "layer.paint": layers.add_paint,
        "layer.sketch": layers.add_sketch,
        "layer.pose": layers.add_pose,
        "layer.depth": layers.add_depth,
        "layer.areas": layers.add_areas,
        "layer.mask": layers.add_mask,
        "layer.adapter": lambda: give_adapter(w),
        **{f"layer.{way.value}": partial(layers.lines, way) for way in Way},
        "layer.invert": partial(layers.convert, conversions.invert),
        "layer.thicker": partial(layers.convert, conversions.thicken),
        "layer.thinner": partial(layers.convert, conversions.thin),
        "layer.inflate": partial(layers.convert, conversions.depth_from_shape),
        "layer.as_depth": partial(layers.convert, conversions.as_depth),
        "layer.as_areas": partial(layers.convert, conversions.as_areas),
        "layer.class": lambda: choose_class(w),
        "layer.swap_class": lambda: swap_class(w),
        "layer.reference": layers.reference,
        "layer.lock_alpha": layers.lock_alpha,
        "layer.add_group": layers.add_group,
        "layer.group": layers.group,
        "layer.ungroup": layers.ungroup,
        "layer.duplicate": layers.duplicate,
        "layer.merge": layers.merge_down,
        "layer.raise": layers.move_up,
        "layer.lower": layers.move_down,
        "layer.remove": layers.remove,
        "view.zoom_in": view.zoom_in,
        "view.zoom_out": view.zoom_out,
        "view.fit": view.fit,
        "view.actual": view.actual_size,
        "view.left": lambda: view.rotate_by(-TURN),
        "view.right": lambda: view.rotate_by(TURN),
        "view.straight": view.reset_rotation,
        "view.seen": lambda: toggle_seen(w),
        "theme.switch": lambda: set_theme(w, "light" if theme.current() == "dark" else "dark"),
        "theme.dark": lambda: set_theme(w, "dark"),
        "theme.light": lambda: set_theme(w, "light"),
        "theme.system": lambda: set_theme(w, "system"),
        "generate.run": w.generation.generate,
        "generate.stop_here": w.generation.stop_here,
        "generate.cancel": lambda: leave(w),
        "generate.apply": w.shown.apply,
        "generate.discard": w.shown.discard,
        "window.next": w.docks.focus_next,
        "window.reset": w.docks.reset,
        "window.palette": lambda: w.palette_.open(w.parts.preferences.recent_commands),
        "edit.shortcuts": lambda: edit_keys(w),
        "edit.preferences": lambda: PreferencesDialog(
            w.parts.preferences, partial(set_theme, w), partial(edit_keys, w), w
        ).exec(),
        "help.keys": lambda: ShortcutsDialog(w.actions_, titles(w), w).exec(),
        "help.about": lambda: AboutDialog(
            w.status.device.text() or w.tr("not known yet"), w
        ).exec(),
    }


TOOLS = tuple(Tool)
OWN_TOOLS = {LayerKind.POSE: Tool.POSE, LayerKind.DEPTH: Tool.RELIEF}


def set_theme(window: MainWindow, name: theme.ThemeName) -> None:
    """Dresses the application and remembers it."""
    window.parts.preferences.theme = name
    window.actions_[f"theme.{name}"].setChecked(True)
    theme.apply(cast(QApplication, QApplication.instance()), name)


def leave(window: MainWindow) -> None:
    """Esc: ends the run; without one, puts the result away; without that, chooses nobody."""
    if window.generation.running:
        window.generation.cancel()
    elif window.shown.result is not None:
        window.shown.discard()
    else:
        window.parts.toolbox.pose.points = frozenset()


def _bind_parts(w: MainWindow) -> None:
    w.canvas.zoom_changed.connect(w.status.show_zoom)
    w.canvas.pointer_moved.connect(w.status.show_pointer)
    w.generation.status.connect(w.status.say)
    w.generation.device.connect(w.status.show_device)
    w.toasts.details_requested.connect(lambda text: DetailsDialog(text, w).exec())
    w.drops.project_dropped.connect(w.files.open_path)
    w.drops.picture_dropped.connect(w.files.take_picture)
    w.drops.own_dropped.connect(w.apply_picture)
    w.drops.pixels_dropped.connect(w.clipboard.take)
    w.drops.web_dropped.connect(
        lambda: w.reporter.warn(
            w.tr("Only the address of a picture was dropped; the studio fetches nothing."),
            w.tr("Save the picture to a file and drop that, or copy and paste the picture itself."),
        )
    )
    w.drops.unknown_dropped.connect(
        lambda path: w.reporter.warn(
            w.tr("The studio cannot open {name}.").format(name=path.name),
            w.tr("Drop a project (.ora) or a picture."),
        )
    )
    QGuiApplication.styleHints().colorSchemeChanged.connect(w.follow_system_theme)
    w.palette_.used.connect(w.parts.preferences.remember_command)
    w.project.renamed.connect(w.show_name)
    w.menus.file.aboutToShow.connect(w.show_recent)
    w.parts.document.undo_stack.cleanChanged.connect(w.show_name)
    w.panels.history.apply_requested.connect(lambda entry: w.apply_picture(entry.path))
    w.panels.history.restore_requested.connect(w.files.restore_entry)
    w.panels.history.failed.connect(w.reporter.report)
    w.parts.history.failed.connect(w.reporter.report)
    w.panels.layers.failed.connect(w.reporter.report)
    w.panels.layers.reference_dropped.connect(w.files.reference_path)
    w.panels.brush.failed.connect(w.reporter.report)
    w.area.transform_bar.failed.connect(w.reporter.report)
    if w.parts.brushes.trouble is not None:
        w.reporter.report(w.parts.brushes.trouble)
    w.panels.adapters.failed.connect(w.reporter.report)
    w.panels.adapters.noted.connect(w.reporter.say)
    w.panels.faces.failed.connect(w.reporter.report)
    w.panels.faces.used.connect(_face_teller(w))
    w.panels.timeline.moment_wanted.connect(_moment_shower(w))
    w.panels.adapters.colour_wanted.connect(_colour_taker(w))
    w.area.pose_bar.failed.connect(w.reporter.report)
    w.area.area_bar.failed.connect(w.reporter.report)
    w.canvas.pointer_moved.connect(lambda place: w.status.show_under(_under(w, place)))
    w.parts.document.active_changed.connect(lambda _: _follow_layer(w))
    w.parts.toolbox.tool_changed.connect(lambda: _show_bars(w))


def _follow_layer(w: MainWindow) -> None:
    """On some layers a tool of their own is in hand, and beyond them the tool from before."""
    box, active = w.parts.toolbox, w.parts.document.active
    wanted = OWN_TOOLS.get(active.kind) if active is not None else None
    if wanted is not None:
        box.tool = wanted
    elif box.tool in SPECIAL:
        box.back_to_drawing()
    _show_bars(w)


def _under(w: MainWindow, place: QPointF) -> str:
    """What a control layer says of the point under the pointer, in words."""
    pixel = QPoint(math.floor(place.x()), math.floor(place.y()))
    active = w.parts.document.active
    if active is not None and active.kind is LayerKind.DEPTH:
        near = height_at(active.image, pixel.x(), pixel.y())
        return w.tr("near: {percent} %").format(percent=round(near * 100))
    area = w.area.area_tools.class_at(pixel)
    return class_name(area).capitalize() if area is not None else ""


def _show_bars(w: MainWindow) -> None:
    """The bar of the tool in hand, else that of the layer: never two in one place."""
    tool, active = w.parts.toolbox.tool, w.parts.document.active
    w.area.pose_bar.set_shown(shown=tool is Tool.POSE)
    kind = active.kind if active is not None and tool not in OWN_BARS else None
    w.area.depth_bar.set_shown(shown=kind is LayerKind.DEPTH)
    w.area.area_bar.set_shown(shown=kind is LayerKind.SEGMENTATION)


def _copy_result(w: MainWindow) -> None:
    result = w.shown.result
    if result is not None:
        height, width = result.pixels.shape[:2]
        w.clipboard.copy(stretched(result.pixels, QSize(width, height)))


def _chooser(window: MainWindow, tool: Tool) -> Callable[[], None]:
    def choose() -> None:
        window.parts.toolbox.tool = tool

    return choose


def _colour_taker(window: MainWindow) -> Callable[[QColor], None]:
    def take(colour: QColor) -> None:
        window.parts.toolbox.colour = colour

    return take


def _face_teller(w: MainWindow) -> Callable[[str], None]:
    """A face was given to an adapter: its row is on another tab, so a message says it."""

    def tell(entry_id: str) -> None:
        name = w.parts.session.adapters.entry(entry_id).name
        words = w.tr("“{name}” is in the adapters now. Generate shows the face.")
        w.reporter.say(words.format(name=name))

    return tell


def _moment_shower(w: MainWindow) -> Callable[[float | None], None]:
    """The playhead of the timeline shows the last run as it was at that moment."""

    def show(progress: float | None) -> None:
        looks = progress is not None and progress < 1
        moment = w.parts.reel.at(progress or 0.0) if looks else None
        w.shown.look_back(moment[1] if moment else None)

    return show
