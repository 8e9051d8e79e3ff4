"""Faces on posed people: who is meant, where the face comes, and the mask of the head."""

import numpy as np
import pytest

from studio.domain.face_use import FaceUse, Look
from studio.domain.picture import Picture
from studio.pose.person import standing
from studio.state.adapter_entry import AdapterEntry, pictures_of, read, written
from studio.state.document import Document
from studio.state.figures import face_place, figures, find_figure, head_mask
from studio.state.inputs import DocumentInputs
from studio.state.preparing import Preparing

POINTS = ((0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.42, 0.6), (0.58, 0.6))


def picture(level: int = 90) -> Picture:
    return Picture.from_array(np.full((8, 8, 3), level, np.uint8))


@pytest.fixture
def document(qapp) -> Document:
    document = Document(400, 400)
    people = (standing((300.0, 200.0), 300.0), standing((100.0, 200.0), 300.0))
    document.add_pose_layer(people)
    return document


def identity(**given) -> AdapterEntry:
    return AdapterEntry("instantid", "starter:identity", "Anna", picture=picture(), **given)


def test_figures_are_counted_from_left_to_right_on_the_top_layer_first(document) -> None:
    document.add_pose_layer((standing((350.0, 200.0), 100.0),))
    assert [(f.number, round(f.person.centre()[0])) for f in figures(document)] == [
        (1, 350),
        (2, 100),
        (3, 300),
    ]


def test_the_face_comes_where_the_head_is(document) -> None:
    left, right = figures(document)
    place = np.array(face_place(document, left)) * 400
    assert abs(place[:, 0].mean() - 100) < 5
    mask = head_mask(document, right, (200, 100))
    assert mask.shape == (100, 200)
    _, columns = np.nonzero(mask > 128)
    assert abs(columns.mean() - 150) < 3  # 300 of 400 pixels, in half the width
    assert mask[:, :100].max() == 0  # nothing on the other figure


def test_a_request_gets_place_and_mask_of_the_figure(document, tmp_path) -> None:
    inputs = DocumentInputs(document, Preparing(tmp_path))
    entry = identity(figure=figures(document)[0].person.id)
    placed = inputs.on_figure(entry)
    assert placed.face.place == face_place(document, figures(document)[0])
    first = inputs.mask(entry, (64, 64))
    assert first is inputs.mask(entry, (64, 64))  # made once
    person = figures(document)[0].person
    document.set_people(document.pose_layer().id, (person.moved(100, 0),), "Move")
    assert inputs.mask(entry, (64, 64)).digest != first.digest


def test_a_figure_that_is_gone_leaves_the_face_where_it_is(document, tmp_path) -> None:
    inputs = DocumentInputs(document, Preparing(tmp_path))
    entry = identity(figure="nobody")
    assert find_figure(document, "nobody") is None
    assert inputs.on_figure(entry) is entry
    assert inputs.mask(entry, (64, 64)) is None
    assert inputs.figure_place(entry) is None


def test_a_project_keeps_face_looks_and_figure() -> None:
    face = FaceUse(POINTS, (Look(picture(1), POINTS), Look(picture(2))), POINTS)
    entry = identity(face=face, figure="somebody")
    pictures = {p.digest: p.png for p in pictures_of(entry)}
    assert len(pictures) == 3
    assert read(written(entry), pictures) == entry
    del pictures[picture(2).digest]
    assert len(read(written(entry), pictures).face.looks) == 1  # the others are still there
