"""mediapipe's numbers as OpenPose's."""

import numpy as np
import pytest

from studio.pose.openpose import JOINTS
from studio.pose.parts import MIRRORED_FACE
from studio.pose.photo.blazepose import MESH_68, body_of, face_of

# After mediapipe's documentation.
LANDMARKS = (
    "nose", "left eye (inner)", "left eye", "left eye (outer)", "right eye (inner)", "right eye",
    "right eye (outer)", "left ear", "right ear", "mouth (left)", "mouth (right)",
    "left shoulder", "right shoulder", "left elbow", "right elbow", "left wrist", "right wrist",
    "left pinky", "right pinky", "left index", "right index", "left thumb", "right thumb",
    "left hip", "right hip", "left knee", "right knee", "left ankle", "right ankle",
    "left heel", "right heel", "left foot index", "right foot index",
)  # fmt: skip


def test_every_joint_is_the_landmark_of_its_name():
    marks = [(float(i), 100.0 + i, 1.0) for i in range(33)]
    body = body_of(marks)
    for name, (x, y, seen) in zip(JOINTS, body, strict=True):
        if name != "neck":
            assert LANDMARKS[int(x)] == name
            assert (y, seen) == (100 + x, True)
    assert body[1] == (11.5, 111.5, True)


@pytest.mark.parametrize("hidden", [11, 12])
def test_a_neck_needs_both_shoulders(hidden):
    marks = [(0.0, 0.0, 0.1 if i == hidden else 0.99) for i in range(33)]
    body = body_of(marks)
    assert not body[1][2]
    assert sum(row[2] for row in body) == 16


def test_the_meshs_points_are_as_many_and_mirror_each_other():
    assert len(set(MESH_68)) == len(MESH_68) == len(MIRRORED_FACE) == 68
    mesh = np.random.default_rng(0).uniform(0, 100, (478, 2)).tolist()
    face = face_of([tuple(p) for p in mesh])
    assert face[30] == (*mesh[4], True)  # the tip of the nose
    assert face[8] == (*mesh[152], True)  # the chin
