"""The items of a layer's menu that make another layer of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from studio.domain.adapter_kinds import Sees
from studio.domain.errors import UserError
from studio.domain.line_art import Way
from studio.state import conversions
from studio.state.document import Document
from studio.state.layer_nets import LayerNets
from studio.state.layers import Layer, LayerKind
from studio.widgets.icons import icon


def fill(
    menu: QMenu,
    document: Document,
    layer: Layer,
    failed: Callable[[UserError], object],
    nets: LayerNets | None = None,
) -> None:
    """Adds what can be made of ``layer``; what it refuses goes to ``failed``.

    What ``nets`` can find is offered as far as they are there.
    """
    if layer.kind is LayerKind.POSE:
        return
    lines = menu.addMenu(icon("sketch"), _tr("Lines"))
    for words, way in (
        (_tr("Edges of it"), Way.EDGES),
        (_tr("Pencil drawing of it"), Way.PENCIL),
        (_tr("Scribble of it"), Way.SCRIBBLE),
    ):
        run = partial(conversions.lines_from, document, layer, way)
        lines.addAction(words, partial(_try, run, failed))
    other = menu.addMenu(icon("layers"), _tr("Convert"))
    if layer.kind is LayerKind.SKETCH:
        lines.addSeparator()
        _add(lines, _tr("Invert lines"), partial(conversions.invert, document, layer), failed)
        _add(lines, _tr("Thicker lines"), partial(conversions.thicken, document, layer), failed)
        _add(lines, _tr("Thinner lines"), partial(conversions.thin, document, layer), failed)
    for words, convert in (
        (_tr("Depth from its shape"), conversions.depth_from_shape),
        (_tr("Its greys as depth"), conversions.as_depth),
        (_tr("Its colours as areas"), conversions.as_areas),
    ):
        _add(other, words, partial(convert, document, layer), failed)
    for kind in nets.ways() if nets is not None else ():
        place = other if kind.gives is Sees.DEPTH else lines
        assert nets is not None
        words = QCoreApplication.translate("Preprocessors", kind.title)
        _add(place, words, partial(nets.start, layer, kind), failed)


def _add(
    menu: QMenu, words: str, run: Callable[[], object], failed: Callable[[UserError], object]
) -> None:
    menu.addAction(words, partial(_try, run, failed))


def _try(run: Callable[[], object], failed: Callable[[UserError], object]) -> None:
    try:
        run()
    except UserError as error:
        failed(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerConversions", text)
