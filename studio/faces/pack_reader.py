"""Faces for identity adapters through an insightface pack: antelopev2, buffalo_l.

The recognition net is read by OpenCV; where a face is says whoever chose it, or the best finder.

Legend of shapes
    points: [5, 2] x and y in pixels
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from studio.domain.errors import AdapterError, PictureError
from studio.domain.picture import Picture
from studio.faces.align import SIDE, aligned
from studio.faces.face import EMBEDDING, Face, FaceReader, Floats
from studio.faces.finders.insight import look_at
from studio.faces.finding import FaceFinding, pack_folders
from studio.faces.onnx_reader import ENCODER, KEY_POINTS, OnnxFaceReader, open_net, run_net

# By pack: antelopev2, buffalo_l and buffalo_m, buffalo_s and buffalo_sc.
RECOGNITION = ("glintr100.onnx", "w600k_r50.onnx", "w600k_mbf.onnx")


class PackReader:
    """Reads faces with the recognition net of a pack.

    Args:
        encoder: a net of ``cv2.dnn``.
        finding: finds faces nobody has chosen.
    """

    def __init__(self, encoder: Any, finding: FaceFinding) -> None:
        self._encoder, self._finding = encoder, finding

    @classmethod
    def open(cls, folder: Path) -> PackReader:
        """The pack in ``folder``.

        Raises:
            AdapterError: it has no recognition net, or a damaged one.
        """
        file = next((folder / name for name in RECOGNITION if (folder / name).is_file()), None)
        if file is None:
            raise AdapterError(
                f"The face pack {folder.name} has no recognition net.",
                remedy=f"It needs one of {', '.join(RECOGNITION)}. Fetch the whole pack again.",
            )
        return cls(open_net(file, SIDE, EMBEDDING), FaceFinding([folder]))

    def read(self, picture: Picture) -> Face | None:
        """See ``FaceReader.read``."""
        try:
            found = self._finding.search(picture)
        except PictureError:
            return None
        return self.recognise(picture, found.faces[0].points)

    def recognise(self, picture: Picture, points: Floats) -> Face:
        """See ``FaceReader.recognise``."""
        said = run_net(self._encoder, aligned(picture.rgb(), points))
        return Face(points, said.reshape(EMBEDDING))


def open_reader(folder: Path, packs: tuple[Path, ...]) -> FaceReader:
    """What reads faces for the adapter in ``folder``: its own nets, or else a pack.

    Args:
        folder: of the adapter; a pack may lie in it.
        packs: folders where the artist keeps packs.

    Raises:
        AdapterError: none is there, or it is damaged.
    """
    if any((folder / name).is_file() for name in (ENCODER, KEY_POINTS)):
        return OnnxFaceReader.open(folder)
    for place in pack_folders([*sorted(folder.glob("*/")), *packs]):
        pack = look_at(place)
        if not pack.problem and any((pack.folder / name).is_file() for name in RECOGNITION):
            return PackReader.open(pack.folder)
    raise AdapterError(
        f"The adapter {folder.name} needs a net that recognises faces, and none is here.",
        kept="Your document was kept.",
        remedy=(
            "Put an insightface pack (antelopev2 for InstantID, buffalo_l for FaceID) into the "
            "adapter's folder or into the folder of face packs that `studio doctor` names."
        ),
    )
