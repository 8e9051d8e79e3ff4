"""What the layers list says of adapters: a badge in the row, and the items of its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.errors import UserError
from studio.state.document import Document
from studio.state.feeding import Feeding, Reader, Role
from studio.state.layers import Layer, LayerKind
from studio.widgets.icons import icon


@dataclass(frozen=True)
class Badge:
    """A small label at the right of a layer's row; a click on it does something.

    Attributes:
        tip: what it means and what the click does.
        warns: the layer has no effect.
    """

    text: str
    tip: str
    warns: bool = False


class LayerFeeds(QObject):
    """Badges and menu items of one list of layers.

    Signals:
        adapter_wanted(str): the artist wants to see the adapter of this id.
        look_wanted(str): the artist wants to see what the adapter of this id sees.
        failed(object): a ``UserError`` to show.
    """

    adapter_wanted = Signal(str)
    look_wanted = Signal(str)
    failed = Signal(object)

    def __init__(self, document: Document, feeding: Feeding, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._feeding, self._parent = document, feeding, parent

    def badge(self, layer: Layer) -> Badge | None:
        """What the row of a layer says; ``None`` where there is nothing to say."""
        readers = self._feeding.readers(layer)
        if self._feeding.is_idle(layer):
            return Badge(
                self._idle_words(layer, readers), self._feeding.why_idle(layer), warns=True
            )
        if not readers:
            return None
        names = ", ".join(f"“{reader.name}”" for reader in readers)
        sources = [reader for reader in readers if reader.role is Role.SOURCE]
        tip = self.tr("Seen by {names}; click to go there")
        if not sources:
            tip = self.tr("{names} act within this mask; click to go there")
        more = f" +{len(readers) - 1}" if len(readers) > 1 else ""
        return Badge(readers[0].name + more, tip.format(names=names))

    def click(self, layer_id: str) -> None:
        """The badge of a layer was clicked."""
        layer = self._document.find(layer_id)
        if layer is None:
            return
        if not self._feeding.is_idle(layer):
            self._go_to(self._feeding.readers(layer))
            return
        try:
            entry_id = self._feeding.put_right(layer)
        except UserError as error:
            self.failed.emit(error)
            return
        if entry_id is not None:
            self.adapter_wanted.emit(entry_id)
        else:
            self._pop_up(layer)

    def fill(self, menu: QMenu, layer: Layer) -> None:
        """Adds what can be done with a layer and adapters to ``menu``."""
        readers = self._feeding.readers(layer)
        if self._feeding.is_idle(layer) and layer.kind is not LayerKind.MASK:
            words = self._idle_words(layer, readers).removeprefix("+ ")
            if self._feeding.offer(layer) is not None or readers:
                menu.addAction(
                    icon("plus"),
                    self.tr("Let “{name}” look at it").format(name=words),
                    partial(self.click, layer.id),
                )
        for reader in readers:
            if reader.role is Role.SOURCE:
                menu.addAction(
                    icon("eye"),
                    self.tr("Show what “{name}” sees").format(name=reader.name),
                    partial(self.look_wanted.emit, reader.entry_id),
                )
        if layer.kind is not LayerKind.MASK and self._feeding.could_read():
            self._fill_sources(menu.addMenu(self.tr("Seen by")), layer)
        if self._feeding.entries():
            self._fill_masked(
                menu.addMenu(icon("mask"), self.tr("Adapters acting only here")), layer
            )

    def _idle_words(self, layer: Layer, readers: tuple[Reader, ...]) -> str:
        offer = self._feeding.offer(layer)
        if readers or offer is None:
            return self.tr("no effect")
        return f"+ {offer.name}"

    def _fill_sources(self, menu: QMenu, layer: Layer) -> None:
        seen = [r.entry_id for r in self._feeding.readers(layer) if r.role is Role.SOURCE]
        for entry in self._feeding.could_read():
            take = partial(self._feeding.set_source, entry.id, layer)
            _add_choice(menu, entry.name, take, on=entry.id in seen)

    def _fill_masked(self, menu: QMenu, layer: Layer) -> None:
        for entry in self._feeding.entries():
            take = partial(self._feeding.set_mask, entry.id, layer)
            _add_choice(menu, entry.name, take, on=entry.mask_layer == layer.id)

    def _go_to(self, readers: tuple[Reader, ...]) -> None:
        if len(readers) == 1:
            self.adapter_wanted.emit(readers[0].entry_id)
            return
        menu = QMenu(self._parent)
        for reader in readers:
            name = reader.name.replace("&", "&&")
            menu.addAction(name, partial(self.adapter_wanted.emit, reader.entry_id))
        menu.exec(QCursor.pos())
        menu.deleteLater()

    def _pop_up(self, layer: Layer) -> None:
        menu = QMenu(self._parent)
        kind = self._fill_masked if layer.kind is LayerKind.MASK else self._fill_sources
        kind(menu, layer)
        if menu.actions():
            menu.exec(QCursor.pos())
        menu.deleteLater()


def _add_choice(menu: QMenu, name: str, take: Callable[..., None], *, on: bool) -> None:
    """An item that can be checked; ``take`` is told whether it is ``on`` now."""
    action = menu.addAction(name.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(on)
    action.toggled.connect(lambda now: take(on=now))
