"""Which adapters look at a layer or act within it, and how that is changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from studio.domain.adapter_catalogue import Embedded
from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.request import STARTER
from studio.state.adapter_entry import AdapterEntry
from studio.state.inputs import BY_ITSELF
from studio.state.layers import CONTROLS, Layer, LayerKind
from studio.state.session import Session


class Role(Enum):
    """What a layer is to an adapter."""

    SOURCE = "it looks at the layer"
    MASK = "it acts within the layer"


@dataclass(frozen=True)
class Reader:
    """One adapter that uses a layer.

    Attributes:
        on: it is switched on, its folder as well.
    """

    entry_id: str
    name: str
    role: Role
    on: bool


class Feeding(QObject):
    """Layers and adapters joined; every change is one undo step.

    Signals:
        changed: adapters, layers or what is on them are others than before.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.adapters.changed.connect(self.changed)
        session.conditions_changed.connect(self.changed)

    def readers(self, layer: Layer) -> tuple[Reader, ...]:
        """The adapters that use a layer, in their order, those that are off included."""
        found = []
        for entry in self._session.adapters.entries:
            on = self._session.adapters.effective(entry).enabled
            source = self._session.source(entry)
            if source is not None and source.id == layer.id:
                found.append(Reader(entry.id, entry.name, Role.SOURCE, on))
            if entry.mask_layer == layer.id:
                found.append(Reader(entry.id, entry.name, Role.MASK, on))
        return tuple(found)

    def is_idle(self, layer: Layer) -> bool:
        """Whether a layer that only steers steers nothing."""
        return layer.kind in CONTROLS and not any(reader.on for reader in self.readers(layer))

    def why_idle(self, layer: Layer) -> str:
        """Why an idle layer steers nothing, and what to do about it."""
        readers = self.readers(layer)
        if readers:
            return self.tr("“{name}” is switched off, so this layer has no effect.").format(
                name=readers[0].name
            )
        if layer.kind is LayerKind.MASK:
            return self.tr("No adapter keeps to this mask yet. Click to choose which ones do.")
        above = self._follower_of(layer)
        if above is not None:
            return self.tr(
                "“{name}” looks at the topmost layer of its kind. Click: at this one."
            ).format(name=above.name)
        offer = self.offer(layer)
        if offer is not None:
            return self.tr("No adapter looks at this layer. Click to add “{name}”.").format(
                name=offer.name
            )
        return self.tr("No adapter looks at this layer. Add one that does, from a file.")

    def offer(self, layer: Layer) -> Embedded | None:
        """The adapter of the embedded model that would look at a layer, while it is open."""
        if self._session.settings.model != STARTER:
            return None
        fitting = (e for e in self._session.embedded if BY_ITSELF.get(e.sees) is layer.kind)
        return next(fitting, None)

    def put_right(self, layer: Layer) -> str | None:
        """Gives an idle layer an adapter: switches it on, points it here, or adds one.

        Returns:
            The adapter's id; ``None`` where the artist has to choose.
        """
        adapters = self._session.adapters
        readers = self.readers(layer)
        follower, offer = self._follower_of(layer), self.offer(layer)
        if readers:
            adapters.update(readers[0].entry_id, enabled=True)
            return readers[0].entry_id
        if layer.kind is LayerKind.MASK:
            return None
        if follower is not None:
            adapters.update(follower.id, source_layer=layer.id, picture=None, picture_name="")
            return follower.id
        if offer is not None:
            return self._session.adding.embedded(offer).id
        return None

    def could_read(self) -> tuple[AdapterEntry, ...]:
        """The adapters that look at something."""
        return tuple(e for e in self._session.adapters.entries if e.sees is not Sees.NOTHING)

    def set_source(self, entry_id: str, layer: Layer, *, on: bool) -> None:
        """An adapter looks at a layer, or at what it would look at by itself."""
        changes = {"picture": None, "picture_name": ""} if on else {}
        source = layer.id if on else None
        self._session.adapters.update(entry_id, source_layer=source, **changes)

    def set_mask(self, entry_id: str, layer: Layer, *, on: bool) -> None:
        """An adapter acts within a layer only, or everywhere."""
        self._session.adapters.update(entry_id, mask_layer=layer.id if on else None)

    def entries(self) -> tuple[AdapterEntry, ...]:
        """All adapters: each can keep to a mask."""
        return self._session.adapters.entries

    def _follower_of(self, layer: Layer) -> AdapterEntry | None:
        """The first adapter that looks at layers of this kind, but by itself at another one."""
        wanted = [sees for sees, kind in BY_ITSELF.items() if kind is layer.kind]
        followers = (
            entry
            for entry in self._session.adapters.entries
            if entry.sees in wanted
            and entry.sees not in LINES
            and entry.source_layer is None
            and entry.picture is None
        )
        return next(followers, None)
