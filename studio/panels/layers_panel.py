"""The layers of the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import UserError
from studio.panels import layer_conversions
from studio.panels.layer_feeds import LayerFeeds
from studio.panels.layers_commands import layer_commands
from studio.panels.layers_delegate import LayersDelegate
from studio.panels.layers_list import LayersList
from studio.panels.layers_model import LayersModel
from studio.state import reference
from studio.state.blend_modes import BLEND_MODES, GROUP_MODES
from studio.state.control_layers import add_control_layer
from studio.state.document import Document
from studio.state.feeding import Feeding
from studio.state.layer_nets import LayerNets
from studio.state.layers import PASS_THROUGH, Layer, LayerKind
from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider
from studio.widgets.tab_order import follow_layout

T = TypeVar("T")


class LayersPanel(QWidget):
    """Order, visibility, lock, names, opacity and blend modes; every change can be undone.

    Signals:
        failed(object): a ``UserError`` to show.
        message(str): the same, as a sentence.
        reference_dropped(Path): a picture file, to look at while painting.
    """

    failed = Signal(object)
    message = Signal(str)
    reference_dropped = Signal(object)

    def __init__(
        self, document: Document, parent: QWidget | None = None, feeding: Feeding | None = None
    ) -> None:
        """Args: ``feeding`` lets rows say which adapters look at them."""
        super().__init__(parent)
        self.setObjectName("panelBody")
        self._document = document
        self._drag_goes_on = False  # the next step of the opacity belongs to the same drag
        self.model = LayersModel(document, self)
        self.delegate = LayersDelegate(self)
        self.nets: LayerNets | None = None  # what nets find in layers, where they can
        self.feeds = LayerFeeds(document, feeding, self) if feeding is not None else None
        if self.feeds is not None and feeding is not None:
            self.model.badge_of = self.feeds.badge
            feeding.changed.connect(self.model.refresh_badges)
            self.delegate.badge_clicked.connect(self.feeds.click)
            self.feeds.failed.connect(self.failed)
        self.list = LayersList(self.model, self)
        self.list.setItemDelegate(self.delegate)
        self.opacity = ValueSlider(self.tr("Opacity"), 0, 100, 100, 1, " %", 0, self)
        self.opacity.setToolTip(self.tr("Opacity of the layer"))
        self.blend = self._blend_field()
        self.commands = layer_commands(document)
        self.add_paint = self._tool("layer-add", self.tr("Add a paint layer"))
        self.add_sketch = self._tool(
            "sketch-add", self.tr("Add a sketch layer: its lines guide the picture")
        )
        self.add_pose = self._tool("person-add", self.tr("Add a pose layer: people to pose"))
        self.add_more = self._tool("layer-kinds", self.tr("Add a layer of depth, areas or a mask"))
        self.add_more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_more.setMenu(self._kinds_menu())
        self.add_group = self._tool("folder-add", self.tr("Add a group: drag layers into it"))
        self.buttons = {key: self._tool(cmd.icon, cmd.text) for key, cmd in self.commands.items()}
        self._arrange()
        self._bind()
        self._show_active()

    # ---- building

    def _blend_field(self) -> QComboBox:
        field = QComboBox(self)
        for name, mode in BLEND_MODES.items():
            field.addItem(QCoreApplication.translate("BlendMode", mode.label), name)
        field.setToolTip(self.tr("How the layer mixes with what lies below"))
        field.setAccessibleName(self.tr("Blend mode"))
        field.setMinimumWidth(96)
        return field

    def _tool(self, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _kinds_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, name, words in (
            (LayerKind.DEPTH, "depth", self.tr("Depth: how near things are")),
            (LayerKind.SEGMENTATION, "areas", self.tr("Areas: what is where")),
            (LayerKind.MASK, "mask", self.tr("Mask: where adapters act")),
        ):
            menu.addAction(icon(name), words, partial(add_control_layer, self._document, kind))
        return menu

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.blend, 1)
        top.addWidget(self.opacity, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(2)
        bottom.addWidget(self.add_paint)
        bottom.addWidget(self.add_sketch)
        bottom.addWidget(self.add_pose)
        bottom.addWidget(self.add_more)
        bottom.addWidget(self.add_group)
        bottom.addStretch()
        for button in self.buttons.values():
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addLayout(bottom)
        follow_layout(self)

    def _bind(self) -> None:
        document = self._document
        self.add_paint.clicked.connect(lambda: document.add_layer(LayerKind.PAINT))
        self.add_sketch.clicked.connect(lambda: document.add_layer(LayerKind.SKETCH))
        self.add_pose.clicked.connect(lambda: document.add_pose_layer(None))
        self.add_group.clicked.connect(document.groups.add)
        for key, button in self.buttons.items():
            button.clicked.connect(self._runner(key))
        self.delegate.eye_clicked.connect(self._toggle_visible)
        self.delegate.lock_clicked.connect(self._toggle_locked)
        self.delegate.fold_clicked.connect(self.model.toggle)
        self.model.failed.connect(self._tell)
        self.list.remove_requested.connect(self._runner("remove"))
        self.list.picture_dropped.connect(self.reference_dropped)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.opacity.value_changed.connect(self._set_opacity)
        self.opacity.editing_started.connect(self._end_drag)
        self.opacity.editing_finished.connect(self._end_drag)
        self.blend.activated.connect(self._set_blend)
        document.active_changed.connect(self._show_active)
        document.layer_changed.connect(self._show_active)
        self.model.modelReset.connect(self._show_active)

    # ---- what the artist does

    def run(self, key: str) -> None:
        """Does the command ``key`` to the active layer; what it refuses is shown."""
        layer = self._document.active
        if layer is None:
            return
        self._try(self.commands[key].run, layer)

    def _try(self, run: Callable[[T], object], what: T) -> None:
        try:
            run(what)
        except UserError as error:
            self._tell(error)

    def _tell(self, error: UserError) -> None:
        self.failed.emit(error)
        self.message.emit(str(error))

    def _runner(self, key: str) -> Callable[[], None]:
        def run() -> None:
            self.run(key)

        return run

    def _chosen(self, current: QModelIndex) -> None:
        layer = self.model.layer(current)
        if layer is not None:
            self._document.set_active(layer.id)

    def _toggle_visible(self, layer_id: str) -> None:
        self._document.set_visible(layer_id, not self._document.layer(layer_id).visible)

    def _toggle_locked(self, layer_id: str) -> None:
        self._document.set_locked(layer_id, not self._document.layer(layer_id).locked)

    def _set_opacity(self, percent: float) -> None:
        layer = self._document.active
        if layer is None or round(layer.opacity * 100) == round(percent):
            return
        self._document.set_opacity(layer.id, percent / 100, goes_on=self._drag_goes_on)
        self._drag_goes_on = True

    def _end_drag(self) -> None:
        self._drag_goes_on = False

    def _set_blend(self) -> None:
        layer = self._document.active
        if layer is not None:
            self._document.set_blend(layer.id, str(self.blend.currentData()))

    def _open_menu(self, at: QPoint) -> None:
        if self.model.layer(self.list.indexAt(at)) is not None:
            menu = self.context_menu()
            menu.exec(self.list.viewport().mapToGlobal(at))
            menu.deleteLater()

    def context_menu(self) -> QMenu:
        """What can be done to the active layer."""
        menu = QMenu(self)
        layer = self._document.active
        if layer is None:
            return menu
        index, groups = self.model.index_of(layer.id), self._document.groups
        menu.addAction(self.tr("Rename"), lambda: self.list.edit(index))
        shown = self.tr("Hide") if layer.visible else self.tr("Show")
        menu.addAction(shown, lambda: self._toggle_visible(layer.id))
        locked = self.tr("Unlock") if layer.locked else self.tr("Lock")
        menu.addAction(locked, lambda: self._toggle_locked(layer.id))
        if layer.kind is not LayerKind.GROUP:
            kept = menu.addAction(self.tr("Lock transparency"))
            kept.setCheckable(True)
            kept.setChecked(layer.alpha_locked)
            kept.triggered.connect(
                lambda: self._document.set_alpha_locked(layer.id, not layer.alpha_locked)
            )
        menu.addAction(self.tr("Put into a new group"), lambda: self._try(groups.wrap, layer.id))
        if layer.kind in reference.CAN_BE:
            part = layer.kind is LayerKind.REFERENCE
            words = self.tr("Use as part of the picture") if part else self.tr("Use as reference")
            menu.addAction(words, lambda: reference.toggle_reference(self._document, layer))
        if layer.kind is LayerKind.GROUP:
            menu.addAction(self.tr("Ungroup"), lambda: self._try(groups.ungroup, layer.id))
        menu.addSeparator()
        if self.feeds is not None:
            self.feeds.fill(menu, layer)
        layer_conversions.fill(menu, self._document, layer, self.failed.emit, self.nets)
        menu.addSeparator()
        for key, command in self.commands.items():
            action = menu.addAction(icon(command.icon), command.words(layer), self._runner(key))
            action.setEnabled(not command.refusal(layer))
        return menu

    # ---- what the document says

    def _show_active(self) -> None:
        layer = self._document.active
        for widget in (self.opacity, self.blend, *self.buttons.values()):
            widget.setEnabled(layer is not None)
        if layer is None:
            return
        self.list.setCurrentIndex(self.model.index_of(layer.id))
        self.opacity.set_value(round(layer.opacity * 100))
        self._show_blend(layer)
        for key, button in self.buttons.items():
            command = self.commands[key]
            refusal = command.refusal(layer)
            button.setEnabled(not refusal)
            words = command.words(layer)
            button.setToolTip(f"{words}\n{refusal}" if refusal else words)

    def _show_blend(self, layer: Layer) -> None:
        group, through = layer.kind is LayerKind.GROUP, self.blend.findData(PASS_THROUGH)
        if group and through < 0:
            label = GROUP_MODES[PASS_THROUGH].label
            words = QCoreApplication.translate("BlendMode", label)
            self.blend.insertItem(0, words, PASS_THROUGH)
        elif not group and through >= 0:
            self.blend.removeItem(through)
        if self.blend.findData(layer.blend) < 0:  # from another program: kept, shown as normal
            self.blend.addItem(layer.blend.removeprefix("svg:"), layer.blend)
        self.blend.setCurrentIndex(self.blend.findData(layer.blend))
