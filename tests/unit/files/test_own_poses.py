"""The artist's own poses on disk."""

import math
from dataclasses import replace

import pytest

from studio.domain.errors import PoseError, StorageError
from studio.files.own_poses import DAMAGED, FILE, OwnPoses
from studio.pose.faces import with_face
from studio.pose.hands import with_hand
from studio.pose.parts import HANDS, Part
from studio.pose.person import standing


@pytest.fixture
def own(tmp_path):
    return OwnPoses(tmp_path / "poses", "My poses")


def whole():
    person = standing((300, 200), 260).turned(30, (10, 20))
    for part in HANDS:
        person = with_hand(person, part)
    return with_face(person).with_shown(17, False)


def test_a_saved_pose_is_taken_by_the_same_person_as_she_was(own):
    person = whole()
    own.save("  Leaning   back ", person)
    (pose,) = OwnPoses(own._path.parent, "My poses").all()
    assert (pose.name, pose.group) == ("Leaning back", "My poses")
    taken = pose.taken_by(replace(person, pinned=frozenset({4})))
    for (_, now), (_, then) in zip(taken.items(), person.items(), strict=True):
        assert math.dist((now.x, now.y), (then.x, then.y)) < 0.05
        assert now.shown == then.shown


def test_a_pose_without_hands_leaves_hers(own):
    pose = own.save("Bare", standing((0, 0), 100))
    person = whole()
    taken = pose.taken_by(person)
    assert all(taken.shows(part) for part in (*HANDS, Part.FACE))


def test_names_are_free_and_not_empty(own):
    own.save("One", whole())
    for name in ("One", " One ", "", "  "):
        with pytest.raises(PoseError, match=r"already|needs a name"):
            own.save(name, whole())
    own.save("Two", whole())
    with pytest.raises(PoseError, match="already"):
        own.rename("Two", "One")
    with pytest.raises(PoseError, match="no pose"):
        own.rename("Three", "Four")
    own.rename("Two", "Zwei & drei")
    assert [pose.name for pose in own.all()] == ["One", "Zwei & drei"]
    own.delete("One")
    own.delete("Zwei & drei")
    assert own.all() == ()


@pytest.mark.parametrize("text", ["", "{", '{"poses": []}', '{"poses": [{"name": "a"}]}'])
def test_a_damaged_file_is_said_to_be_and_put_aside(own, text):
    own._path.parent.mkdir()
    own._path.write_text(text)
    with pytest.raises(PoseError, match="damaged"):
        own.all()
    own.save("New", whole())
    assert [pose.name for pose in own.all()] == ["New"]
    assert (own._path.parent / DAMAGED).read_text() == text


def test_a_folder_that_cannot_be_made_is_said_to_be(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="could not be made"):
        OwnPoses(tmp_path / "file" / "poses", "My poses").save("One", whole())
    assert FILE == "own.json"
