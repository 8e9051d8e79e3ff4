"""A request back into the window: settings, adapters and the pictures they looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import LINES, STYLE_BLEND, Sees
from studio.domain.picture import Array, Picture
from studio.domain.request import AdapterUse, Request
from studio.state.adapter_entry import AdapterEntry, last_part
from studio.state.adapter_folder import AdapterFolder
from studio.state.adapter_stack import AdapterStack
from studio.state.document import Document
from studio.state.inputs import START_KINDS, DocumentInputs, ink_of
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_image
from studio.state.settings import GenerationSettings

# What requests and settings have in common.
_SHARED: tuple[str, ...] = ("prompt", "negative_prompt", "model", "sampler", "steps")
_SHARED += ("guidance_scale", "seed", "width", "height", "batch_size")
# What uses and entries have in common beside what they look at.
_WHEN_AND_WHERE = (
    "weight",
    "start",
    "end",
    "enabled",
    "curve",
    "blocks",
    "multiplies",
    "keeps_clear",
    "own_pass",
    "ranges",
    "takes",
    "face",
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Restoring", text)


@dataclass(frozen=True)
class Restoring:
    """Applies requests to one document; everything a request changes is one undo step."""

    document: Document
    settings: GenerationSettings
    adapters: AdapterStack
    inputs: DocumentInputs

    def apply(self, request: Request) -> None:
        """Makes the next generation the one of ``request``.

        Layers are only added: the drawing is kept, and a layer that already shows what an adapter
        looked at is used as it is.

        Raises:
            PictureError: a picture in the request cannot be read; nothing is changed.
        """
        start = to_image(request.init.picture.rgba()) if request.init else None
        uses = [one for use in request.adapters for one in (use.members or (use,))]
        seen = {use: use.picture.rgba() for use in uses if use.picture is not None}
        undo = self.document.undo_stack
        undo.beginMacro(_tr("Restore the settings of a picture"))
        try:
            self._apply_settings(request)
            if request.init is not None and start is not None:
                self._add_start(request, start)
            self._apply_adapters(request, seen)
        finally:
            undo.endMacro()

    def _apply_settings(self, request: Request) -> None:
        changes = {name: getattr(request, name) for name in _SHARED}
        changes["seed_locked"] = True  # the same picture again, until the artist unlocks it
        changes["init_enabled"] = request.init is not None
        if request.init is not None:
            changes["strength"] = request.init.strength
        self.settings.finish_edit()
        self.settings.set_many(changes, _tr("Restore settings"))
        self.settings.finish_edit()

    def _add_start(self, request: Request, image: QImage) -> None:
        shown = self.inputs.start_picture(request.width * request.height)
        if request.init is not None and shown.digest == request.init.picture.digest:
            return
        layers = self.document.layers
        top = max((i for i, layer in enumerate(layers) if layer.kind in START_KINDS), default=-1)
        self.document.add_layer(LayerKind.PAINT, _tr("Start picture"), image, top + 1)

    def _apply_adapters(self, request: Request, seen: Mapping[AdapterUse, Array]) -> None:
        size = (request.width, request.height)
        rest = list(self.adapters.entries)
        restored: list[AdapterEntry] = []
        blends: list[AdapterFolder] = []
        for use in request.adapters:
            # Folders would change the weights that the picture was made with; blends made them.
            folder = None
            if use.kind == STYLE_BLEND:
                blends.append(AdapterFolder(use.model, use.enabled, use.weight, blends=True))
                folder = blends[-1].id
            for one in use.members or (use,):
                entry = replace(_take(rest, one), folder=folder)
                if one.picture is not None:
                    entry = self._feed(entry, one.picture, seen[one], size)
                restored.append(self._masked(entry, one.mask, size))
        for entry in rest:
            # They had no part in the picture, so they must have none in its repetition.
            silent = not self.inputs.would_act(entry)
            free = replace(entry, folder=None)
            restored.append(free if silent else replace(free, enabled=False))
        self.adapters.replace_all(restored, _tr("Restore adapters"), folders=blends)

    def _feed(
        self, entry: AdapterEntry, picture: Picture, rgba: Array, size: tuple[int, int]
    ) -> AdapterEntry:
        """``entry`` looking at ``picture``, which is what it was given: lines become a layer."""
        shown = self.inputs.control_picture(entry, size)
        if shown is not None and shown.digest == picture.digest:
            return entry
        before = self.inputs.source(entry)
        unread = replace(entry, reads=None, preprocess=None)
        if unread.sees in (Sees.INK, Sees.WHITE_LINES) and _is_grey(rgba):
            lines = picture.grey() if unread.sees is Sees.INK else 255 - picture.grey()
            layer = self._sketch(before, lines)
            return replace(unread, source_layer=layer, picture=None, picture_name="")
        # Edges were found already, and colours under lines were meant: given as they are.
        reads = Sees.PICTURE if unread.sees in LINES else None
        name = _tr("what it looked at")
        return replace(unread, reads=reads, source_layer=None, picture=picture, picture_name=name)

    def _masked(
        self, entry: AdapterEntry, mask: Picture | None, size: tuple[int, int]
    ) -> AdapterEntry:
        """``entry`` acting within ``mask``: its layer where that shows it, else a new one."""
        if mask is None:
            return replace(entry, mask_layer=None, figure=None)
        shown = self.inputs.mask(entry, size)
        if shown is not None and shown.digest == mask.digest:
            return entry
        name = _tr("Where {name} acts").format(name=entry.name)
        image = to_image(ink_of(255 - mask.grey()))
        top = len(self.document.layers)
        layer = self.document.add_layer(LayerKind.MASK, name, image, top)
        self.document.set_visible(layer.id, visible=False)
        return replace(entry, mask_layer=layer.id, figure=None)

    def _sketch(self, before: Layer | None, lines: Array) -> str:
        if before is not None and self.inputs.has_ink(before):
            self.document.set_visible(before.id, visible=False)
        name, top = _tr("Sketch of the picture"), len(self.document.layers)
        return self.document.add_layer(LayerKind.SKETCH, name, to_image(ink_of(lines)), top).id


def _is_grey(rgba: Array) -> bool:
    return bool((rgba[..., :1] == rgba[..., 1:3]).all())


def _take(rest: list[AdapterEntry], use: AdapterUse) -> AdapterEntry:
    """The entry of the same adapter, taken out of ``rest``, or a new one, as ``use`` wants it."""
    index = next(
        (i for i, e in enumerate(rest) if (e.kind, e.model) == (use.kind, use.model)), None
    )
    embedded = find(use.model)
    name = embedded.name if embedded else last_part(use.model)
    entry = AdapterEntry(use.kind, use.model, name) if index is None else rest.pop(index)
    return replace(
        entry,
        **{name: getattr(use, name) for name in _WHEN_AND_WHERE},
    )
