"""An insightface pack: the nets that published identity adapters were trained with.

A pack is a folder of ONNX files, among them a detector (SCRFD) and a recognition net (ArcFace).
insightface would fetch a pack that it does not find, so a folder is looked at before it is asked.

Source: insightface's ``FaceAnalysis``; its code is MIT, its trained packs are for research only.
"""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from importlib import util
from pathlib import Path
from typing import Any

import numpy as np

from studio.domain.errors import AdapterError
from studio.domain.picture import Array
from studio.faces.found import Box, FoundFace, distinct

LICENCE = "InsightFace's trained packs may be used for research that is not commercial."
NEEDS = ("detection", "recognition")
_SIDE = 640  # pixels of the square that the detector is shown
_SMALL = 128  # of pictures that hold hardly more than a face: the detector misses filled squares
_SUREST = 0.5


@dataclass(frozen=True)
class Pack:
    """A folder that may be a pack.

    Attributes:
        folder: absolute.
        problem: why it cannot be used, a sentence; "" if it looks sound.
    """

    folder: Path
    problem: str = ""

    @property
    def name(self) -> str:
        """Of its folder: ``antelopev2``, ``buffalo_l`` ..."""
        return self.folder.name


def installed() -> bool:
    """Whether insightface and what runs its nets are here."""
    return all(util.find_spec(name) is not None for name in ("insightface", "onnxruntime"))


def look_at(folder: Path) -> Pack:
    """What can be said of a folder without opening its nets."""
    folder = folder.absolute()
    if not folder.is_dir():
        return Pack(folder, f"There is no folder {folder.name}.")
    nets = sorted(folder.glob("*.onnx"))
    if not nets:
        inner = [path for path in folder.iterdir() if path.is_dir() and any(path.glob("*.onnx"))]
        if len(inner) == 1:  # an archive unpacked into a folder of its own name
            return look_at(inner[0])
        return Pack(folder, f"The folder {folder.name} holds no nets (*.onnx).")
    empty = [net.name for net in nets if net.stat().st_size == 0]
    if empty:
        return Pack(folder, f"The net {empty[0]} in {folder.name} is empty. Fetch it again.")
    return Pack(folder)


class InsightFinder:
    """Finds and recognises faces with a pack.

    Args:
        app: insightface's ``FaceAnalysis``, prepared.
        pack: for messages.
    """

    recognises = True

    def __init__(self, app: Any, pack: Pack) -> None:
        self._app, self._pack = app, pack
        self.name = f"insightface {pack.name}"

    @classmethod
    def open(cls, pack: Pack) -> InsightFinder:
        """Reads the nets of a pack.

        Raises:
            AdapterError: it is no pack, or damaged.
        """
        if pack.problem:
            raise AdapterError(pack.problem, remedy="Choose the folder of an insightface pack.")
        from insightface.app import FaceAnalysis

        said = io.StringIO()
        try:
            with contextlib.redirect_stdout(said):  # it prints the files that it finds
                app = FaceAnalysis(
                    name=str(pack.folder),
                    allowed_modules=list(NEEDS),
                    providers=["CPUExecutionProvider"],
                )
                app.prepare(ctx_id=-1, det_thresh=_SUREST, det_size=(_SIDE, _SIDE))
        except Exception as error:  # onnxruntime has a dozen kinds, insightface asserts
            raise AdapterError(
                f"The face pack {pack.name} could not be opened: a net is missing or damaged.",
                remedy="Fetch the whole pack again; it needs a detector and a recognition net.",
            ) from error
        missing = [need for need in NEEDS if need not in app.models]
        if missing:
            raise AdapterError(
                f"The face pack {pack.name} has no net for {missing[0]}.",
                remedy="Fetch the whole pack again.",
            )
        return cls(app, pack)

    def find(self, pixels: Array) -> tuple[FoundFace, ...]:
        """See ``Finder.find``."""
        if min(pixels.shape[:2]) < 2:
            return ()
        bgr = np.ascontiguousarray(pixels[..., ::-1])
        faces = [_face(said) for said in self._app.get(bgr)]
        return distinct(faces or self._padded(bgr))

    def _padded(self, bgr: Array) -> list[FoundFace]:
        """Faces that fill their picture are found with a margin of half of it."""
        height, width = bgr.shape[:2]
        margin = max(height, width, _SMALL) // 2
        padded = np.pad(bgr, ((margin, margin), (margin, margin), (0, 0)))
        return [_face(said).shifted(-margin, -margin) for said in self._app.get(padded)]


def _face(said: Any) -> FoundFace:
    left, top, right, bottom = (float(edge) for edge in said.bbox)
    return FoundFace(
        Box(left, top, right - left, bottom - top),
        np.asarray(said.kps, np.float32),
        float(said.det_score),
        embedding=np.asarray(said.embedding, np.float32),
    )
