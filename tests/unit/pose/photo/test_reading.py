"""People out of photographs, with readers that are not there and readers that are."""

import importlib.util
from types import SimpleNamespace

import numpy as np
import pytest

from studio.domain.errors import Cancelled, PoseError
from studio.domain.events import StopToken
from studio.pose.hands import with_hand
from studio.pose.parts import Part
from studio.pose.person import standing
from studio.pose.photo.base import Sighting
from studio.pose.photo.mediapipe import MediapipeReader
from studio.pose.photo.reading import people_in
from studio.preprocessors.people import WEIGHTS, OpenposeReader

PHOTO = np.zeros((300, 200, 3), np.uint8)
SOMEBODY = with_hand(standing((100, 150), 240), Part.LEFT_HAND)
BODY = tuple((j.x, j.y, i not in (9, 10)) for i, j in enumerate(SOMEBODY.joints))
HAND = tuple((j.x, j.y, True) for j in SOMEBODY.left_hand)


class Reader:
    name = "fake"

    def __init__(self, *sightings):
        self.sightings, self.asked = sightings, 0

    def read(self, pixels, stop):
        self.asked += 1
        if stop.cancelled:
            raise Cancelled
        return self.sightings


def test_people_are_fitted_into_the_document():
    reader = Reader(Sighting(BODY, {Part.LEFT_HAND: HAND}))
    (person,) = people_in(PHOTO, (800, 600), [reader], StopToken())
    expected = SOMEBODY.scaled(2, (0, 0)).moved(200, 0)
    assert np.allclose(person.points()[:, :2], expected.points()[:, :2])
    assert [j.shown for j in person.joints] == [row[2] for row in BODY]
    assert np.allclose([(j.x, j.y) for j in person.left_hand],
                       [(j.x, j.y) for j in expected.left_hand])  # fmt: skip
    assert person.face == person.right_hand == ()


def test_what_a_detector_does_not_place_hangs_where_it_may_be():
    body = tuple(None if i in (9, 10, 12, 13) else row for i, row in enumerate(BODY))
    (person,) = people_in(PHOTO, (200, 300), [Reader(Sighting(body))], StopToken())
    for i in (9, 10, 12, 13):
        assert not person.joints[i].shown
        assert abs(person.joints[i].y - SOMEBODY.joints[i].y) < 30


def test_without_a_reader_it_says_how_to_get_one():
    with pytest.raises(PoseError, match=r"No detector.*unchanged.*mediapipe==0\.10\.21"):
        people_in(PHOTO, (10, 10), [], StopToken())


def test_nobody_is_a_sentence_and_a_second_reader_is_asked():
    blind, seeing = Reader(), Reader(Sighting(BODY))
    assert len(people_in(PHOTO, (200, 300), [blind, seeing], StopToken())) == 1
    assert len(people_in(PHOTO, (200, 300), [seeing, blind], StopToken())) == 1
    assert (blind.asked, seeing.asked) == (1, 2)
    nowhere = Sighting(tuple((1e9, 0.0, True) for _ in range(18)))
    for readers in ([blind], [Reader(nowhere)]):
        with pytest.raises(PoseError, match="Nobody was found"):
            people_in(PHOTO, (10, 10), readers, StopToken())


def test_a_crowd_is_cut_down_to_what_a_layer_holds():
    people = people_in(PHOTO, (200, 300), [Reader(*[Sighting(BODY)] * 80)], StopToken())
    assert len(people) == 64


class Solution:
    """A stand-in for one of mediapipe's: tells of the cut-outs it was shown."""

    def __init__(self, answer):
        self.answer = answer

    def __call__(self, **_):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def process(self, pixels):
        return self.answer(pixels)


def landmark_list(rows, size):
    marks = [SimpleNamespace(x=x / size[0], y=y / size[1], visibility=v) for x, y, v in rows]
    return SimpleNamespace(landmark=marks)


def a_reader(monkeypatch, faces, bodies, hands=None):
    """A reader that finds ``faces``, and in each cut-out what ``bodies`` says."""
    from studio.pose.photo import mediapipe

    finder = SimpleNamespace(find=lambda pixels: faces)
    monkeypatch.setattr(mediapipe, "MediapipeFinder", lambda: finder)
    nothing = SimpleNamespace(multi_hand_landmarks=None, multi_face_landmarks=None)
    reader = MediapipeReader()
    reader.__dict__["_solutions"] = SimpleNamespace(
        pose=SimpleNamespace(Pose=Solution(bodies)),
        hands=SimpleNamespace(Hands=Solution(hands or (lambda pixels: nothing))),
        face_mesh=SimpleNamespace(FaceMesh=Solution(lambda pixels: nothing)),
    )
    return reader


def face_at(x, y, size):
    from studio.faces.face import floats
    from studio.faces.found import Box, FoundFace

    return FoundFace(Box(x, y, size, size), floats([(x, y)] * 5), 1.0)


def test_everybody_with_a_face_is_read_in_a_cut_out_of_their_own(monkeypatch):
    shown = []

    def body(pixels):
        height, width = pixels.shape[:2]
        shown.append((width, height))
        # The nose in the middle, an eighth from the top: in the face's box.
        rows = [(width / 2, 0.18 * height, 0.9)] * 33
        return SimpleNamespace(pose_landmarks=landmark_list(rows, (width, height)))

    photo = np.zeros((600, 900, 3), np.uint8)
    faces = (face_at(150, 90, 50), face_at(650, 90, 50), face_at(652, 92, 48))
    sightings = a_reader(monkeypatch, faces, body).read(photo, StopToken())
    assert len(sightings) == 2  # the third face is the second's, found twice
    assert sorted(round(one.body[0][0]) for one in sightings) == [
        188,
        676,
    ]  # the first is cut off by the edge
    assert all(width < 900 for width, _ in shown)


def test_someone_seen_from_behind_is_read_in_the_whole_picture(monkeypatch):
    def body(pixels):
        rows = [(20.0, 30.0, 0.9)] * 33
        return SimpleNamespace(pose_landmarks=landmark_list(rows, pixels.shape[1::-1]))

    (one,) = a_reader(monkeypatch, (), body).read(PHOTO, StopToken())
    assert one.body[0][:2] == pytest.approx((20, 30))
    none = a_reader(monkeypatch, (), lambda pixels: SimpleNamespace(pose_landmarks=None))
    assert none.read(PHOTO, StopToken()) == ()


def test_reading_stops_when_it_is_told_to(monkeypatch):
    stop = StopToken()
    stop.cancel()
    reader = a_reader(monkeypatch, (face_at(50, 50, 40),), lambda pixels: pytest.fail("read on"))
    with pytest.raises(Cancelled):
        reader.read(PHOTO, stop)


def test_openposes_answers_are_taken_over(tmp_path):
    assert not OpenposeReader.installed(tmp_path)
    for name in WEIGHTS:
        (tmp_path / name).write_bytes(b"")
    assert OpenposeReader.installed(tmp_path) == bool(importlib.util.find_spec("controlnet_aux"))
    reader = OpenposeReader(tmp_path)

    def point(row):
        return SimpleNamespace(x=row[0] / 200, y=row[1] / 300)

    gone = SimpleNamespace(x=-1 / 200, y=-1 / 300)
    pose = SimpleNamespace(
        body=SimpleNamespace(keypoints=[point(r) if r[2] else None for r in BODY]),
        left_hand=[gone, *map(point, HAND[1:])],
        right_hand=[gone] * 21,
        face=[SimpleNamespace(x=0.5, y=0.2)] * 71,
    )
    reader.__dict__["_detector"] = SimpleNamespace(detect_poses=lambda *_, **__: [pose])
    (one,) = reader.read(PHOTO, StopToken())
    assert one.body[9] is None
    assert set(one.parts) == {Part.LEFT_HAND, Part.FACE}
    (person,) = people_in(PHOTO, (200, 300), [reader], StopToken())
    assert not person.left_hand[0].shown
    assert person.left_hand[20].x == pytest.approx(HAND[20][0])


def test_damaged_weights_are_a_sentence(tmp_path):
    with pytest.raises(PoseError, match="could not be opened"):
        OpenposeReader(tmp_path / "none").read(PHOTO, StopToken())


@pytest.mark.skipif(not MediapipeReader.installed(), reason="mediapipe 0.10.21 is not installed")
def test_an_astronaut_is_read():
    data = pytest.importorskip("skimage.data")
    photo = np.ascontiguousarray(data.astronaut())
    (person,) = people_in(photo, (512, 512), [MediapipeReader()], StopToken())
    assert all(person.joints[i].shown for i in (0, 1, 2, 5, 14, 15))
    assert abs(person.joints[0].x - 224) < 20
    assert abs(person.joints[0].y - 125) < 20
    assert len(person.face) == 68
    assert 150 < person.face[8].y < 200
