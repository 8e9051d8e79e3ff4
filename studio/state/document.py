"""The document the artist draws in: everything that can be done to it, and undone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QImage

from studio.files.snapshot import DocumentSnapshot
from studio.pose.person import MOST_PEOPLE, standing
from studio.state import layer_rules as rules
from studio.state.drawing import Drawing
from studio.state.freezing import FrozenImage
from studio.state.layer_edits import LayerEdits
from studio.state.layer_groups import LayerGroups
from studio.state.layer_rules import LayerError
from studio.state.layer_tree import sound
from studio.state.layers import Layer, LayerKind, blank_image, new_layer_id
from studio.state.pixel_edit import PixelEdit
from studio.state.pixels import small_copy
from studio.state.posing import TALL, People, PoseEdit, SetPeople, rendered
from studio.state.selecting import Selecting
from studio.state.snapshots import SnapshotCache, layer_from
from studio.state.undo_memory import UndoMemory
from studio.state.undo_stack import UndoStack

__all__ = ["Document", "LayerError"]

UNDO_STEPS = 200
PREVIEW = 1024  # pixels of the longer side of a snapshot's preview


class Document(Drawing):
    """A drawing with one undo stack.

    ``groups`` puts layers into groups and takes them out.

    A new document has a white paint layer "Paper" and an empty sketch layer "Sketch" on it.
    """

    def __init__(self, width: int = 512, height: int = 512, parent: QObject | None = None) -> None:
        super().__init__(width, height, parent)
        self.undo_stack = UndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self.undo_memory = UndoMemory(self.undo_stack, self)
        self._edits = LayerEdits(self._stack, self.undo_stack)
        self.groups = LayerGroups(self._stack, self.undo_stack)
        self.selecting = Selecting(self.undo_stack, lambda: self._stack.rect, self)
        self._snapshots = SnapshotCache()
        self._extra: dict[str, Any] = {}
        self._attributes: dict[str, str] = {}
        self._edit: PixelEdit | None = None
        self.clear(width, height)

    # Layers, undoable

    def add_layer(
        self,
        kind: LayerKind,
        name: str | None = None,
        image: QImage | None = None,
        index: int | None = None,
        opacity: float = 1.0,
    ) -> Layer:
        """Adds a layer, above the active one unless ``index`` says where, and makes it active.

        ``image`` is scaled smoothly to the document where its size differs; without it the layer
        is transparent.
        """
        return self._edits.add(kind, name, image, index, opacity=opacity)

    def remove_layer(self, layer_id: str) -> None:
        """Deletes a layer.

        Raises:
            LayerError: it is locked, or the only one.
        """
        self._edits.remove(layer_id)

    def duplicate_layer(self, layer_id: str) -> Layer:
        """Adds a copy of a layer right above it."""
        return self._edits.duplicate(layer_id)

    def merge_down(self, layer_id: str) -> None:
        """Makes a layer one with the layer below it, which looks the same afterwards.

        Raises:
            LayerError: there is nothing below, or one of the two is hidden or locked.
        """
        self._edits.merge_down(layer_id)

    def merge(self, layer_id: str) -> None:
        """Merges a layer with the one below it, or a group into one layer.

        Raises:
            LayerError: see ``merge_down`` and ``LayerGroups.merge``.
        """
        if self.layer(layer_id).kind is LayerKind.GROUP:
            self.groups.merge(layer_id)
        else:
            self._edits.merge_down(layer_id)

    def why_not_remove(self, layer_id: str) -> str:
        """Why a layer cannot be deleted now, "" if it can."""
        return str(self._edits.removal_refusal(layer_id) or "")

    def why_not_merge(self, layer_id: str) -> str:
        """Why a layer, or a group, cannot be merged now, "" if it can."""
        group = self.layer(layer_id).kind is LayerKind.GROUP
        refusing = self.groups if group else self._edits
        return str(refusing.merge_refusal(layer_id) or "")

    def move_layer(self, layer_id: str, index: int) -> None:
        """Moves a layer so that it lies at ``index``, 0 being the bottom."""
        self._edits.move(layer_id, index)

    def rename_layer(self, layer_id: str, name: str) -> None:
        """Another name; an empty one changes nothing."""
        if name.strip():
            self._edits.set(layer_id, "name", name.strip(), self.tr("Rename layer"))

    def set_visible(self, layer_id: str, visible: bool) -> None:
        """Shows or hides a layer."""
        text = self.tr("Show layer") if visible else self.tr("Hide layer")
        self._edits.set(layer_id, "visible", visible, text)

    def set_opacity(self, layer_id: str, opacity: float, *, goes_on: bool = False) -> None:
        """Sets a layer's opacity, 0..1; ``goes_on`` joins it to the last step (a slider's drag)."""
        opacity = min(1.0, max(0.0, opacity))
        self._edits.set(layer_id, "opacity", opacity, self.tr("Layer opacity"), goes_on=goes_on)

    def set_locked(self, layer_id: str, locked: bool) -> None:
        """Protects a layer from being drawn on, merged and deleted, or frees it."""
        text = self.tr("Lock layer") if locked else self.tr("Unlock layer")
        self._edits.set(layer_id, "locked", locked, text)

    def set_alpha_locked(self, layer_id: str, locked: bool) -> None:
        """Keeps what is painted on a layer to what is painted there already, or frees it."""
        text = self.tr("Lock transparency") if locked else self.tr("Unlock transparency")
        self._edits.set(layer_id, "alpha_locked", locked, text)

    def set_blend(self, layer_id: str, blend: str) -> None:
        """Sets the blend mode, a key of ``compositing.BLEND_MODES``."""
        self._edits.set(layer_id, "blend", blend, self.tr("Blend mode"))

    def set_kind(self, layer_id: str, kind: LayerKind, text: str) -> None:
        """Makes a layer one of another kind, as the undo step ``text``; its pixels stay."""
        self._edits.set(layer_id, "kind", kind, text)

    def set_active(self, layer_id: str) -> None:
        """Makes a layer the one that is drawn on; not undoable."""
        self._stack.activate(self.layer(layer_id).id)

    # Pixels

    def begin_edit(self, layer_id: str | None = None, *, selected: bool = True) -> PixelEdit:
        """Starts a stroke, fill or shape on a layer (the active one if omitted).

        It keeps to the selection, and to what is painted where transparency is locked, unless
        ``selected`` is false.

        Raises:
            LayerError: there is no such layer, it is hidden, or locked.
        """
        layer = self.active if layer_id is None else self.layer(layer_id)
        if layer is None:
            raise rules.nothing_to_draw_on()
        rules.refuse(self._closed(layer) or rules.of_people(layer) or rules.is_group(layer))
        if self._edit is not None and self._edit.open:
            self._edit.interrupted()
        selection = self.selecting.value if selected else None
        within = selected and layer.alpha_locked
        self._edit = PixelEdit(
            self._stack, self.undo_stack, layer.id, selection, within_paint=within
        )
        return self._edit

    # People

    def add_pose_layer(self, people: People | None = None) -> Layer:
        """Adds a pose layer on top and makes it active; somebody stands on it by default."""
        if people is None:
            people = (standing((self.width / 2, self.height / 2), self.height * TALL),)
        image, top = rendered(people, self.rect.size()), len(self.layers)
        return self._edits.add(LayerKind.POSE, None, image, top, people=people)

    def pose_layer(self) -> Layer | None:
        """The layer whose people are posed: the active one if it is of them, else the topmost."""
        if self.active is not None and self.active.kind is LayerKind.POSE:
            return self.active
        return next((la for la in reversed(self.layers) if la.kind is LayerKind.POSE), None)

    def begin_pose(self, layer_id: str) -> PoseEdit:
        """Starts a drag of people on a pose layer.

        Raises:
            LayerError: it is hidden, or locked.
        """
        layer = self.layer(layer_id)
        rules.refuse(self._closed(layer))
        return PoseEdit(self._stack, self.undo_stack, layer_id)

    def set_people(self, layer_id: str, people: People, text: str) -> None:
        """Other people on a pose layer, as one undo step called ``text``.

        Raises:
            LayerError: it is locked, or they are too many.
        """
        layer = self.layer(layer_id)
        rules.refuse(rules.first(rules.locked, self._stack.lineage(layer)))
        if len(people) > MOST_PEOPLE:
            raise rules.too_many_people(MOST_PEOPLE)
        if layer.people != people:
            self.undo_stack.push(SetPeople(self._stack, layer_id, layer.people, people, text))

    # All of it

    def snapshot(self) -> DocumentSnapshot:
        """The document as frozen values; layers that did not change share earlier pixels."""
        layers = self._snapshots.take(self._stack.layers)
        active, extra = self._stack.active_id, dict(self._extra)
        size = (self.width, self.height)
        return DocumentSnapshot(*size, layers, active, extra, attributes=self._attributes)

    def freeze(self) -> DocumentSnapshot:
        """As ``snapshot``, for another thread: pixels are worked out when they are asked for.

        Costs as much as changed since the last time; ``prepare_freeze`` does it in parts.
        """
        layers = self._snapshots.freeze(self._stack.layers)
        active, extra = self._stack.active_id, dict(self._extra)
        preview = FrozenImage(small_copy(self._cache.image(), PREVIEW))
        size, known = (self.width, self.height), self._attributes
        return DocumentSnapshot(*size, layers, active, extra, attributes=known, preview=preview)

    def prepare_freeze(self, seconds: float) -> bool:
        """Does part of the next ``freeze`` for so long; whether nothing is left of it."""
        return self._snapshots.prepare(self._stack.layers, seconds)

    def restore(self, snapshot: DocumentSnapshot) -> None:
        """Opens ``snapshot`` in place of what there was; undo starts anew."""
        size = (max(1, snapshot.width), max(1, snapshot.height))
        layers = [layer_from(layer, *size) for layer in snapshot.layers]
        if not layers:
            layers = self._fresh_layers(*size)
        self._extra, self._attributes = dict(snapshot.extra), dict(snapshot.attributes)
        self._open(*size, sound(layers), snapshot.active)

    def clear(self, width: int, height: int) -> None:
        """A new document of this size: white paper and an empty sketch layer, no undo."""
        self._extra, self._attributes = {}, {}
        self._open(width, height, self._fresh_layers(width, height), "")

    def _closed(self, layer: Layer) -> LayerError | None:
        """Why a layer cannot be drawn on: it or a group it is in is locked or hidden."""
        lineage = self._stack.lineage(layer)
        return rules.first(rules.locked, lineage) or rules.first(rules.hidden, lineage)

    def _open(self, width: int, height: int, layers: list[Layer], active: str) -> None:
        if self._edit is not None:
            self._edit.cancel()
            self._edit = None
        self.selecting.forget()
        self.undo_stack.clear()
        self._cache.resize(QSize(width, height))
        self._stack.reset(width, height, layers, active)
        self.size_changed.emit()

    def _fresh_layers(self, width: int, height: int) -> list[Layer]:
        paper = blank_image(width, height, QColor(255, 255, 255))
        return [
            Layer(new_layer_id(), LayerKind.PAINT, self.tr("Paper"), paper),
            Layer(new_layer_id(), LayerKind.SKETCH, self.tr("Sketch"), blank_image(width, height)),
        ]
