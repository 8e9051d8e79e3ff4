"""The face picker: a photograph is searched, a face chosen, used, remembered and forgotten."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from studio.domain.errors import PictureError
from studio.faces.face import floats
from studio.faces.facts import Quality
from studio.faces.finding import FaceFinding, Searched
from studio.faces.found import Box, FoundFace
from studio.files.places import Places
from studio.panels.faces_panel import FacesPanel
from studio.panels.mask_control import MaskControl
from studio.state.adapter_entry import AdapterEntry
from studio.state.figures import figures
from studio.state.people import People

GOOD = Quality(120, 300, 0, 0, 0, 1, 128, measured=True)
SOFT = Quality(30, 5, 0, 0, 0, 1, 128, measured=True)


def a_face(left: float) -> FoundFace:
    corners = [[0.3, 0.4], [0.7, 0.4], [0.5, 0.6], [0.35, 0.8], [0.65, 0.8]]
    return FoundFace(Box(left, 20, 40, 40), floats(corners) * 40 + (left, 20), 0.9)


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp) -> People:
    def search(self: FaceFinding, picture) -> Searched:
        if not picture.rgb().any():
            raise PictureError("No face was found.", remedy="Choose another picture.")
        return Searched((a_face(20), a_face(120)), (GOOD, SOFT), "test", ("No pack.",))

    monkeypatch.setattr(FaceFinding, "search", search)
    people = People(Places.under(tmp_path))
    yield people
    people.close()


@pytest.fixture
def panel(session, people: People, qtbot) -> FacesPanel:
    panel = FacesPanel(session, people)
    qtbot.addWidget(panel)
    panel.resize(272, 600)
    panel.show()
    return panel


def photograph(folder: Path, level: int = 200) -> Path:
    path = folder / "party.jpg"
    Image.fromarray(np.full((100, 200, 3), level, np.uint8)).save(path)
    return path


def search(panel: FacesPanel, people: People, path: Path, qtbot) -> None:
    with qtbot.waitSignal(people.found):
        people.search(path)


def identity_rows(session) -> list:
    return [entry for entry in session.adapters.entries if entry.kind == "instantid"]


def test_a_face_is_chosen_with_a_click_and_used(panel, people, session, tmp_path, qtbot) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    assert panel.picture.selected == (0,)
    assert "good face" in panel.words.text()
    at = panel.picture._place(panel.picture._outlines[1].rect).center()
    qtbot.mouseClick(panel.picture, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert panel.picture.selected == (1,)
    assert "tiny" in panel.words.text()
    with qtbot.waitSignal(panel.used):
        panel.use.click()
    (entry,) = identity_rows(session)
    assert (entry.name, entry.model) == ("party", "starter:identity")
    assert len(entry.face.points) == 5
    session.document.undo_stack.undo()
    assert identity_rows(session) == []


def test_two_faces_become_two_adapters(panel, people, session, tmp_path, qtbot) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    qtbot.keyClick(panel.picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert panel.picture.selected == (0, 1)
    panel.use.click()
    assert [entry.name for entry in identity_rows(session)] == ["party 1", "party 2"]
    panel.use.click()  # again: the same two rows
    assert len(identity_rows(session)) == 2


def test_a_name_remembers_and_a_second_photograph_is_added(
    panel, people, session, tmp_path, qtbot
) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    assert not panel.keep.isEnabled()
    qtbot.keyClicks(panel.name, "Anna")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    (anna,) = people.people
    assert (anna.name, len(anna.looks)) == ("Anna", 1)
    search(panel, people, photograph(tmp_path, 120), qtbot)
    qtbot.keyClicks(panel.name, "Anna")
    panel.keep.click()
    assert len(people.people[0].looks) == 2
    panel.people.used.emit(anna.id)
    (entry,) = identity_rows(session)
    assert (entry.name, len(entry.face.looks)) == ("Anna", 1)


def test_people_are_there_again_and_go_for_ever(panel, people, tmp_path, qtbot) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    panel.name.setText("Anna")
    panel.keep.click()
    anna = people.people[0]
    people.close()
    again = People(Places.under(tmp_path))
    assert again.people == (anna,)
    again.delete(anna.id)
    again.close()
    assert list(Places.under(tmp_path).people.iterdir()) == []


def test_deleting_asks(panel, people, tmp_path, qtbot) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    panel.name.setText("Anna")
    panel.keep.click()
    panel.people.setCurrentRow(0)
    qtbot.keyClick(panel.people, Qt.Key.Key_Delete)
    box = panel.findChild(QMessageBox)
    assert "Anna" in box.text() or "Anna" in box.windowTitle() or box.informativeText()
    next(b for b in box.buttons() if b.text() == "Delete").click()
    assert people.people == ()
    assert not panel.people.isVisible()


def test_renaming_in_place(panel, people, tmp_path, qtbot) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    panel.name.setText("Anna")
    panel.keep.click()
    panel.people.item(0).setText("Berta")
    assert people.people[0].name == "Berta"


@pytest.mark.parametrize("trouble", ["no face", "no picture", "no file"])
def test_a_picture_without_a_face_is_told_and_the_last_one_stays(
    panel, people, tmp_path, qtbot, trouble
) -> None:
    search(panel, people, photograph(tmp_path), qtbot)
    path = tmp_path / "wall.png"
    if trouble == "no face":
        Image.fromarray(np.zeros((9, 9, 3), np.uint8)).save(path)
    elif trouble == "no picture":
        path.write_bytes(b"text")
    with qtbot.waitSignal(panel.failed) as told:
        people.search(path)
    assert isinstance(told.args[0], PictureError)
    assert told.args[0].remedy
    assert panel.picture.selected == (0,)
    assert panel.open.isEnabled()


def test_a_finder_that_breaks_is_told_as_what_it_is(
    panel, people, tmp_path, qtbot, monkeypatch
) -> None:
    def broken(self: FaceFinding, picture) -> Searched:
        raise RuntimeError("net 3")

    monkeypatch.setattr(FaceFinding, "search", broken)
    with qtbot.waitSignal(panel.failed) as told:
        people.search(photograph(tmp_path))
    assert "search for faces in party.jpg failed" in told.args[0].what
    assert "net 3" in told.args[0].what


def test_a_face_is_bound_to_a_figure_in_its_row(session, qtbot) -> None:
    session.document.add_pose_layer()
    entry = session.adapters.add(AdapterEntry("instantid", "starter:identity", "Anna"))
    parent = QWidget()
    qtbot.addWidget(parent)
    control = MaskControl(session, entry, parent)
    control.show_entry(entry)
    row = control.places.findText("On the head of the figure")
    control.places.activated.emit(row)
    person = figures(session.document)[0].person
    assert session.adapters.entry(entry.id).figure == person.id
    assert control.places.currentIndex() == row
    session.document.remove_layer(session.document.pose_layer().id)
    control.show_entry(session.adapters.entry(entry.id))
    assert "figure was deleted" in control.places.itemText(control.places.currentIndex())
