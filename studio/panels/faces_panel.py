"""The face-reference picker: photographs with outlined faces, and the people they show."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import UserError
from studio.domain.face_use import Look
from studio.files.examples import examples_for
from studio.files.people import LONGEST_NAME
from studio.panels.dropped import PICTURES, local_files
from studio.panels.face_picture import FacePicture, Outline
from studio.panels.face_words import chosen_words, face_words
from studio.panels.people_list import PeopleList
from studio.panels.wires import Wires
from studio.state.face_giving import STARTER_IDENTITY, give_face
from studio.state.people import People, Photograph
from studio.state.sentences import in_language
from studio.state.session import Session
from studio.widgets.icons import icon


class FacesPanel(QWidget):
    """Drop a photograph, choose a face, use it. Whoever gets a name is remembered.

    Signals:
        failed(object): a ``UserError`` to show.
        used(str): the id of the adapter that shows the face now.
    """

    failed = Signal(object)
    used = Signal(str)

    def __init__(self, session: Session, people: People, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._people = session, people
        self._photograph: Photograph | None = None
        self.hint = QLabel(self.tr("Drop a photograph of somebody here."), self)
        self.hint.setProperty("role", "muted")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setMinimumHeight(56)
        self.picture = FacePicture(self)
        self.open = QPushButton(self.tr("Choose a photo…"), self)
        self.open.setToolTip(self.tr("Look for faces in a picture file"))
        self.tries = QPushButton(self.tr("Examples"), self)
        self.tries.setToolTip(self.tr("Try it with a face that comes with the studio"))
        self._fill_examples()
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Name, to remember the face"))
        self.name.setAccessibleName(self.tr("Name of the person"))
        self.name.setToolTip(self.tr("A known name adds the photograph to that person"))
        self.name.setMaxLength(LONGEST_NAME)
        self.keep = QPushButton(self.tr("Remember"), self)
        self.keep.setToolTip(self.tr("Keep this face under the name, on this computer only"))
        self.use = QPushButton(self.tr("Use this face"), self)
        self.use.setProperty("primary", "true")
        self.use.setToolTip(self.tr("Give it to an identity adapter, a new one if need be"))
        self.people = PeopleList(self)
        self.remark = QLabel(self)
        self.remark.setProperty("role", "muted")
        self.remark.setWordWrap(True)
        self.setAcceptDrops(True)
        self._lay_out()
        self._bind()
        self._show_chosen()
        self._show_people()

    def _lay_out(self) -> None:
        buttons, naming = QHBoxLayout(), QHBoxLayout()
        for widget in (self.open, self.tries):
            buttons.addWidget(widget, 1)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for item in (self.hint, self.picture, buttons, self.words, self.use, naming):
            if isinstance(item, QHBoxLayout):
                item.setSpacing(4)
                column.addLayout(item)
            else:
                column.addWidget(item)
        column.addWidget(self.remark)
        column.addWidget(self.people)
        column.addStretch(1)

    def _bind(self) -> None:
        wires = Wires(self)
        people = self._people
        wires.connect(people.changed, self._show_people)
        wires.connect(people.searching, self._show_searching)
        wires.connect(people.found, self._show_photograph)
        wires.connect(people.failed, self._tell)
        self.picture.chosen.connect(self._show_chosen)
        self.open.clicked.connect(self.choose_file)
        self.use.clicked.connect(self._use_chosen)
        self.keep.clicked.connect(self._remember)
        self.name.returnPressed.connect(self._remember)
        self.name.textChanged.connect(self._show_chosen)
        self.people.used.connect(self._use_person)
        self.people.renamed.connect(people.rename)
        self.people.delete_wanted.connect(self._ask_delete)
        self.people.menu_wanted.connect(self._open_menu)

    # Photographs

    def choose_file(self) -> None:
        """Asks for a picture file."""
        patterns = " ".join(f"*{suffix}" for suffix in PICTURES)
        kinds = self.tr("Pictures ({patterns})").format(patterns=patterns)
        title = self.tr("Choose a photograph of somebody")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self._people.search(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(f.suffix.lower() in PICTURES for f in local_files(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        files = [f for f in local_files(event.mimeData()) if f.suffix.lower() in PICTURES]
        if files:
            event.acceptProposedAction()
            self._people.search(files[0])

    def _fill_examples(self) -> None:
        menu = QMenu(self)
        for example in examples_for(STARTER_IDENTITY):
            search = partial(self._people.search, example.path)
            menu.addAction(QIcon(str(example.path)), in_language(example.name), search)
        self.tries.setMenu(menu)
        self.tries.setVisible(not menu.isEmpty())

    def _show_searching(self, name: str) -> None:
        self.hint.setText(self.tr("Looking for faces in {name}…").format(name=name))
        self.hint.show()
        self.open.setEnabled(False)

    def _show_photograph(self, photograph: Photograph) -> None:
        self._photograph = photograph
        self.open.setEnabled(True)
        self.hint.hide()
        searched = photograph.searched
        outlines = []
        for face, facts in zip(searched.faces, searched.qualities, strict=True):
            words, serious = face_words(facts)
            box = QRectF(face.box.left, face.box.top, face.box.width, face.box.height)
            outlines.append(Outline(box, words, serious))
        self.picture.show_photograph(QImage.fromData(photograph.picture.png), outlines)
        self.name.clear()
        self.remark.setToolTip("\n\n".join(searched.remarks))
        self.remark.setText(self.tr("Found by {finder}.").format(finder=searched.finder))

    def _tell(self, error: UserError) -> None:
        self.open.setEnabled(True)
        if self._photograph is None:
            self.hint.setText(self.tr("Drop a photograph of somebody here."))
        else:
            self.hint.hide()
        self.failed.emit(error)

    # What is chosen

    def _looks(self) -> tuple[Look, ...]:
        if self._photograph is None:
            return ()
        return tuple(self._photograph.looks[index] for index in self.picture.selected)

    def _show_chosen(self) -> None:
        looks, photograph = self._looks(), self._photograph
        for widget in (self.words, self.name, self.keep, self.use, self.remark, self.picture):
            widget.setVisible(photograph is not None)
        if photograph is None:
            return
        facts = [photograph.searched.qualities[index] for index in self.picture.selected]
        words, serious = chosen_words(facts)
        self.words.setText(words)
        self.words.setProperty("role", "warning" if serious else "muted")
        self.words.style().polish(self.words)
        self.use.setEnabled(bool(looks))
        several = len(looks) > 1
        self.use.setText(self.tr("Use these faces") if several else self.tr("Use this face"))
        self.keep.setEnabled(len(looks) == 1 and bool(self.name.text().strip()))
        self.name.setEnabled(len(looks) == 1)

    def _use_chosen(self) -> None:
        photograph = self._photograph
        if photograph is None:
            return
        stem = Path(photograph.name).stem
        looks = self._looks()
        given = self.name.text().strip()
        for number, look in enumerate(looks, start=1):
            name = given or (stem if len(looks) == 1 else f"{stem} {number}")
            self.used.emit(give_face(self._session.adapters, name, (look,)).id)

    # People

    def _remember(self) -> None:
        looks, name = self._looks(), self.name.text().strip()
        if len(looks) != 1 or not name:
            return
        known = next((p for p in self._people.people if p.name == name), None)
        if known is None:
            self._people.add(name, looks)
        else:
            self._add_look(known.id, looks[0])
        self.name.clear()

    def _add_look(self, person_id: str, look: Look) -> None:
        try:
            self._people.add_look(person_id, look)
        except UserError as error:
            self.failed.emit(error)

    def _show_people(self) -> None:
        people = self._people.people
        self.people.show_people(people)
        self.people.setVisible(bool(people))

    def _use_person(self, person_id: str) -> None:
        person = self._people.person(person_id)
        if person is not None:
            entry = give_face(self._session.adapters, person.name, person.looks)
            self.used.emit(entry.id)

    def _open_menu(self, person_id: str, at: QPoint) -> None:
        person, looks = self._people.person(person_id), self._looks()
        if person is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Use this face"), partial(self._use_person, person_id))
        if len(looks) == 1:
            words = self.tr("Add the chosen face to {name}").format(name=person.name)
            add = menu.addAction(words, partial(self._add_look, person_id, looks[0]))
            add.setToolTip(self.tr("Several photographs make a better likeness"))
        if len(person.looks) > 1:
            photographs = menu.addMenu(self.tr("Take away a photograph"))
            for number, look in enumerate(person.looks):
                shown = _thumbnail(look)
                words = self.tr("Photograph {number}").format(number=number + 1)
                drop = partial(self._people.drop_look, person_id, number)
                photographs.addAction(shown, words, drop)
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), self._rename)
        menu.addAction(icon("trash"), self.tr("Delete…"), partial(self._ask_delete, person_id))
        menu.popup(at)

    def _rename(self) -> None:
        items = self.people.selectedItems()
        if items:
            self.people.editItem(items[0])

    def _ask_delete(self, person_id: str) -> None:
        person = self._people.person(person_id)
        if person is None:
            return
        title = self.tr("Delete {name}?").format(name=person.name)
        words = self.tr(
            "All photographs of {name} are removed from this computer. Pictures and projects that "
            "used the face keep it."
        ).format(name=person.name)
        buttons = QMessageBox.StandardButton
        box = QMessageBox(QMessageBox.Icon.Question, title, words, buttons.NoButton, self)
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delete.clicked.connect(partial(self._people.delete, person_id))
        box.open()


def _thumbnail(look: Look) -> QIcon:
    pixmap = QPixmap()
    pixmap.loadFromData(look.picture.png)
    return QIcon(pixmap)
