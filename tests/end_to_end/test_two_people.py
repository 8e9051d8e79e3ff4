"""Two people in one picture: each face comes on its own figure, and is that person's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject
from support.sessions import make_session

from studio.domain.events import StopToken
from studio.domain.face_use import Look
from studio.domain.picture import Picture
from studio.domain.resources import resource
from studio.engine.engine import Engine
from studio.faces.face import Face
from studio.faces.onnx_reader import OnnxFaceReader
from studio.files.examples import examples_for
from studio.pose.person import standing
from studio.state.face_giving import give_face
from studio.state.figures import figures

PROMPT = "a portrait of a person, flat style, light blue background"
SEEDS = (3, 4)
TALL = 690.0  # pixels: so that heads are as large as in portraits of 128


def cosine(a: Face, b: Face) -> float:
    norms = np.linalg.norm(a.embedding) * np.linalg.norm(b.embedding)
    return float(a.embedding @ b.embedding / norms)


def read(reader: OnnxFaceReader, pixels: np.ndarray) -> Face | None:
    return reader.read(Picture.from_array(np.ascontiguousarray(pixels)))


def test_each_face_is_its_own_figure_s(qapp: QObject, tmp_path: Path) -> None:
    session = make_session(tmp_path, starter=resource("starter"))
    session.document.clear(256, 128)
    # Eyes at a third of the way below the middle, as portraits have them; the rest is out of view.
    heads = tuple(standing((x, 69 + 0.45 * TALL), TALL) for x in (64.0, 192.0))
    session.document.add_pose_layer(heads)
    session.adapters.replace_all((), "", undo=False)
    pictures = [Picture.from_file(example.path) for example in examples_for("starter:identity")]
    reader = OnnxFaceReader.open(resource("starter") / "adapters" / "identity")
    known = [reader.read(picture) for picture in pictures]
    for number, figure in zip((0, 1), figures(session.document), strict=True):
        entry = give_face(session.adapters, f"Person {number}", (Look(pictures[number]),))
        session.adapters.update(entry.id, figure=figure.person.id)
    session.settings.set_many({"width": 256, "height": 128, "prompt": PROMPT, "steps": 12}, "")
    request = session.build_request(roll=False)
    assert [len(use.face.place) for use in request.adapters] == [5, 5]
    session.close()

    engine = Engine("cpu")
    right, strangers = 0, 0
    for seed in SEEDS:
        for adapters in (request.adapters, ()):
            asked = replace(request, seed=seed, adapters=adapters)
            drawn = engine.run(asked, lambda _event: None, StopToken()).results[0].pixels
            for number, part in enumerate((drawn[:, :128], drawn[:, 128:])):
                face = read(reader, part)
                like = [cosine(face, other) for other in known] if face is not None else [0.0]
                mine = int(np.argmax(like)) == number and like[number] > 0.4
                right += mine and bool(adapters)
                strangers += mine and not adapters
    assert right >= 3  # of 4
    assert strangers == 0
