"""People in project files: all of them come back, older files are read, damage costs little."""

import json
from dataclasses import replace

import pytest

from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.parts import HANDS
from studio.pose.person import standing
from studio.state.pose_saving import read, written


def whole():
    person = replace(standing((100, 100), 90), pinned=frozenset({4, 10}))
    for part in HANDS:
        person = with_hand(person, part)
    return with_face(person).with_shown(70, False).with_shown(30, False)


def test_people_come_back_as_they_were():
    people = (whole(), standing((1, 2), 3))
    assert read(json.loads(json.dumps(written(people)))) == people


def test_what_a_person_lacks_takes_no_room_and_older_files_are_read():
    (saved,) = written([standing((1, 2), 3)])
    assert set(saved) == {"id", "joints"}


@pytest.mark.parametrize("damage", [None, [], [[1, 2, 1]] * 20, [["a", 2, 1]] * 21, 3,
                                    [[1, 1e300, 1]] * 21, [[10**400, 1, 1]] * 21])  # fmt: skip
def test_a_damaged_hand_costs_the_hand(damage):
    (saved,) = written([whole()])
    (person,) = read([{**saved, "left_hand": damage}])
    assert person == replace(whole(), id=person.id, left_hand=())


@pytest.mark.parametrize("pins", [None, 3, ["a"], [True], [1, 99, -1], [[4]]])
def test_pins_that_are_none_are_left_out(pins):
    (saved,) = written([whole()])
    (person,) = read([{**saved, "pinned": pins}])
    assert person.pinned == frozenset()


@pytest.mark.parametrize("item", [None, 3, {}, {"id": 3, "joints": []}, {"id": "a", "joints": 3}])
def test_someone_damaged_is_left_out(item):
    assert read([item, *written([whole()])])[0].face == whole().face


def test_a_project_keeps_all_of_a_person(qapp, tmp_path):
    from studio.files import openraster
    from studio.state.document import Document

    people = (whole(), standing((30, 30), 20))
    document = Document(128, 128)
    layer = document.add_pose_layer(people)
    seen = document.control_array(layer.id)
    openraster.save(document.snapshot(), tmp_path / "a.ora")
    other = Document(8, 8)
    other.restore(openraster.load(tmp_path / "a.ora"))
    opened = other.pose_layer()
    assert opened.people == people
    assert (other.control_array(opened.id) == seen).all()
