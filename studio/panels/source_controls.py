"""What an adapter looks at: the controls of its row that show and choose it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import CONTROLNET, IP_ADAPTER, LINES, T2I_ADAPTER, Sees
from studio.domain.class_colours import CLASSES
from studio.domain.takes import Takes
from studio.files.examples import examples_for
from studio.panels.dropped import PICTURES
from studio.panels.fields import LabelledCombo
from studio.panels.source_thumbnail import SourceThumbnail
from studio.state.adapter_entry import AdapterEntry
from studio.state.control_layers import add_control_layer
from studio.state.inputs import BY_ITSELF
from studio.state.layers import LayerKind
from studio.state.sentences import in_language
from studio.state.session import Session
from studio.widgets.icons import icon

AUTOMATIC = None  # the topmost sketch layer, or nothing
PICTURE, CHOOSE = "\0picture", "\0choose"  # what layers are not called
_SWATCH = 32  # px, drawn smaller on plain screens


class SourceControls(QObject):
    """A thumbnail with a menu, a list of layers, and how colours are read.

    Attributes:
        thumbnail: what it looks at.
        source: the same as a list.
        reads: how somebody else's control adapter wants it.
        takes: what an IP-Adapter takes from it.
        people: a button for an adapter that follows people and has none.
        paint: a button for an adapter that looks at depth or areas and has none.
        ask, tries: buttons for an adapter that needs a picture and has none: a file, or one of
            the examples that come with the studio.
        colours: for an adapter that looks at areas, the colours that stand for things.

    Signals:
        colour_wanted(QColor): the artist wants to paint with it.
    """

    colour_wanted = Signal(QColor)

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._entry, self._parent = session, entry, parent
        self.thumbnail = SourceThumbnail(session, self._fill, parent)
        self.source = LabelledCombo(self.tr("Looks at"), parent)
        self.source.setToolTip(self.tr("What steers this adapter: a layer you draw on, a picture"))
        self.source.activated.connect(self._chosen)
        self.reads = LabelledCombo(self.tr("Sees it as"), parent)
        self.reads.setToolTip(self.tr("What this adapter was made to look at; its page says"))
        for sees, name in self._ways():
            self.reads.addItem(name, sees.value)
        self.reads.activated.connect(self._read_as)
        self.takes = LabelledCombo(self.tr("Takes"), parent)
        self.takes.setToolTip(self.tr("What it takes from the picture; the rest is left to words"))
        for takes, name in self._takings():
            self.takes.addItem(name, takes.value)
        self.takes.activated.connect(self._take_from)
        self.ask = QPushButton(self.tr("Choose…"), parent)
        self.ask.setToolTip(self.tr("Choose a picture file; or drop one on this row"))
        self.ask.setAccessibleName(self.tr("Choose a picture for {name}").format(name=entry.name))
        self.ask.clicked.connect(self.choose_file)
        self.people = QPushButton(self.tr("Add a pose"), parent)
        self.people.setToolTip(self.tr("A layer with somebody whose joints you drag"))
        self.people.setAccessibleName(self.tr("Add a pose for {name}").format(name=entry.name))
        self.people.clicked.connect(lambda: session.document.add_pose_layer(None))
        self.paint = QPushButton(parent)
        self.paint.setToolTip(self.tr("A layer to paint what it looks at on"))
        self.paint.setAccessibleName(self.tr("Add a layer for {name}").format(name=entry.name))
        self.paint.clicked.connect(self._add_layer)
        self.tries = QPushButton(self.tr("Examples"), parent)
        self.tries.setToolTip(self.tr("Try it with a picture that comes with the studio"))
        self.tries.setAccessibleName(self.tr("Examples for {name}").format(name=entry.name))
        menu = QMenu(self.tries)
        menu.aboutToShow.connect(partial(self._fill_examples, menu))
        self.tries.setMenu(menu)
        self.colours = QPushButton(self.tr("Colours to paint with"), parent)
        self.colours.setToolTip(self.tr("What colours stand for; choose one to paint with"))
        self.colours.setAccessibleName(self.tr("Colours of {name}").format(name=entry.name))
        palette = QMenu(self.colours)
        palette.aboutToShow.connect(partial(self._fill_colours, palette))
        self.colours.setMenu(palette)

    def show_entry(self, entry: AdapterEntry, fed: bool) -> None:
        """Shows ``entry``; ``fed`` tells whether it has what it looks at."""
        self._entry = entry
        looks = entry.sees is not Sees.NOTHING
        self.thumbnail.setVisible(looks)
        self.source.setVisible(looks)
        foreign = entry.kind in (T2I_ADAPTER, CONTROLNET) and find(entry.model) is None
        self.reads.setVisible(foreign or entry.reads is not None)
        self.takes.setVisible(entry.kind == IP_ADAPTER and entry.sees is Sees.STYLE)
        self.takes.setCurrentIndex(self.takes.findData(entry.takes.value))
        asks = entry.enabled and not fed and entry.sees not in LINES
        self.ask.setVisible(asks)
        self.people.setVisible(asks and entry.sees is Sees.POSE)
        self._show_paint(asks)
        self.tries.setVisible(asks and bool(examples_for(entry.model)))
        paints = entry.sees is Sees.AREAS and entry.enabled and entry.picture is None
        self.colours.setVisible(paints)
        for control in (self.thumbnail, self.source, self.reads, self.takes):
            control.setEnabled(entry.enabled)
        if looks:
            self.thumbnail.show_source(entry)
            self._show_items()
        self.reads.setCurrentIndex(self.reads.findData(entry.sees.value))

    def choose_file(self) -> None:
        """Asks for a picture file."""
        kinds = self.tr("Pictures ({patterns})").format(
            patterns=" ".join(f"*{suffix}" for suffix in PICTURES)
        )
        title = self.tr("Choose what “{name}” looks at").format(name=self._entry.name)
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        if name:
            self._session.pictures.choose(self._entry.id, Path(name))

    def _show_paint(self, asks: bool) -> None:
        words = {
            Sees.DEPTH: (self.tr("Add a depth layer"), self.tr("A layer to shape near and far on")),
            Sees.AREAS: (
                self.tr("Add an areas layer"),
                self.tr("A layer to say what is where"),
            ),
        }.get(self._entry.sees)
        self.paint.setVisible(asks and words is not None)
        if words is None:
            return
        if self.paint.text() != words[0]:
            self.paint.setText(words[0])
            self.paint.setToolTip(words[1])
            self.paint.setAccessibleName(
                self.tr("{words} for {name}").format(words=words[0], name=self._entry.name)
            )

    def _add_layer(self) -> None:
        add_control_layer(self._session.document, BY_ITSELF[self._entry.sees])

    def _show_items(self) -> None:
        items = self._items()
        known = [(self.source.itemText(i), self.source.itemData(i)) for i in range(len(items))]
        if known != items or self.source.count() != len(items):
            self.source.clear()
            for text, data in items:
                self.source.addItem(text, data)
        self.source.setCurrentIndex([data for _, data in items].index(self._wanted()))

    def _wanted(self) -> str | None:
        return PICTURE if self._entry.picture is not None else self._entry.source_layer

    def _items(self) -> list[tuple[str, str | None]]:
        """Names and ids: by itself, the layers from the top down, the picture, another one."""
        by_itself = {
            **dict.fromkeys(LINES, self.tr("Top sketch layer")),
            Sees.POSE: self.tr("Top pose layer"),
            Sees.DEPTH: self.tr("Top depth layer"),
            Sees.AREAS: self.tr("Top areas layer"),
        }.get(self._entry.sees, self.tr("Nothing"))
        items: list[tuple[str, str | None]] = [(by_itself, AUTOMATIC)]
        layers = reversed(self._session.document.layers)
        items += [(la.name, la.id) for la in layers if la.kind is not LayerKind.GROUP]
        if self._entry.picture is not None:
            items.append((self._entry.picture_name or self.tr("Picture"), PICTURE))
        if self._wanted() not in [data for _, data in items]:
            items.append((self.tr("Deleted layer"), self._wanted()))
        return [*items, (self.tr("Choose a picture…"), CHOOSE)]

    def _chosen(self, index: int) -> None:
        self._take(self.source.itemData(index))
        self._show_items()  # another picture comes only once it is read

    def _take(self, data: str | None) -> None:
        if data == CHOOSE:
            self.choose_file()
        elif data != self._wanted():
            self._session.pictures.look_at(self._entry.id, data)

    def _read_as(self, index: int) -> None:
        reads = Sees.named(self.reads.itemData(index))
        self._session.adapters.update(self._entry.id, reads=reads)

    def _take_from(self, index: int) -> None:
        takes = Takes.named(self.takes.itemData(index))
        self._session.adapters.update(self._entry.id, takes=takes)

    def _fill(self, menu: QMenu) -> None:
        """The same items as a menu, the picture first."""
        menu.addAction(icon("picture"), self.tr("Choose a picture…"), self.choose_file)
        if examples_for(self._entry.model):
            self._fill_examples(menu.addMenu(self.tr("Examples")))
        menu.addSeparator()
        for text, data in self._items()[:-1]:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(data == self._wanted())
            action.triggered.connect(partial(self._take, data))

    def _fill_examples(self, menu: QMenu) -> None:
        menu.clear()
        for example in examples_for(self._entry.model):
            choose = partial(self._session.pictures.choose, self._entry.id, example.path)
            menu.addAction(QIcon(str(example.path)), in_language(example.name), choose)

    def _fill_colours(self, menu: QMenu) -> None:
        menu.clear()
        for name, rgb in CLASSES.items():
            swatch = QPixmap(_SWATCH, _SWATCH)
            swatch.fill(QColor(*rgb))
            words = QCoreApplication.translate("Classes", name).capitalize()
            menu.addAction(QIcon(swatch), words, partial(self.colour_wanted.emit, QColor(*rgb)))

    def _takings(self) -> tuple[tuple[Takes, str], ...]:
        return (
            (Takes.EVERYTHING, self.tr("Everything")),
            (Takes.STYLE, self.tr("Style")),
            (Takes.CONTENT, self.tr("Content")),
            (Takes.LAYOUT, self.tr("Layout")),
            (Takes.STYLE_AND_LAYOUT, self.tr("Style and layout")),
        )

    def _ways(self) -> tuple[tuple[Sees, str], ...]:
        return (
            (Sees.INK, self.tr("Dark lines on white")),
            (Sees.WHITE_LINES, self.tr("White lines on black")),
            (Sees.EDGES, self.tr("Its edges")),
            (Sees.POSE, self.tr("A pose on black")),
            (Sees.DEPTH, self.tr("Depth: near is light")),
            (Sees.AREAS, self.tr("Coloured areas on black")),
            (Sees.PICTURE, self.tr("Colours on white")),
        )
