"""controlnet-aux's detectors, loaded from a folder of weights.

Legend of shapes
    rgb: [H, W, 3] uint8, opaque
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.picture import Array
from studio.domain.preprocess import Preprocess, Preprocessor
from studio.preprocessors.torchvision_remedy import import_torchvision

Tell = Callable[[str, float], None]  # what happens, 0..1

_CLASSES = {
    "lineart_standard": "LineartStandardDetector",
    "hed": "HEDdetector",
    "pidi": "PidiNetDetector",
    "teed": "TEEDdetector",
    "lineart": "LineartDetector",
    "lineart_anime": "LineartAnimeDetector",
    "anyline": "AnylineDetector",
    "mlsd": "MLSDdetector",
    "openpose": "OpenposeDetector",
    "midas": "MidasDetector",
    "leres": "LeresDetector",
    "zoe": "ZoeDetector",
    "normalbae": "NormalBaeDetector",
    "shuffle": "ContentShuffleDetector",
}
# What their file names are called where it is not the default.
_NAMED = ("teed", "anyline")
# These bring the result back to the picture's size and take no size of their own for it.
_OWN_SIZE = frozenset({"lineart_standard", "teed", "anyline"})
_MULTIPLE = 64  # their networks halve a picture up to six times
_SEED = 0  # what is left to chance in them is the same every time


class Detectors:
    """Runs one detector at a time and keeps the last one loaded.

    Args:
        folder: of the files of weights.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: tuple[str, Any] | None = None

    def run(self, rgb: Array, preprocess: Preprocess, tell: Tell, stop: StopToken) -> Array:
        """What ``preprocess`` makes of a picture, as large as it, ``[H, W, 3]``.

        Raises:
            AdapterError: its extra or files are missing or damaged.
            Cancelled: polled between loading and running.
        """
        kind = preprocess.kind
        _poll(stop)
        detector = self._detector(kind, tell, stop)
        _poll(stop)
        tell("looking", 0.6)
        made = _call(detector, rgb, preprocess)
        _poll(stop)
        return _as_large(made, rgb)

    def _detector(self, kind: Preprocessor, tell: Tell, stop: StopToken) -> Any:
        if self._loaded is not None and self._loaded[0] == kind.name:
            return self._loaded[1]
        self._loaded = None  # two at once need twice the memory
        tell("starting", 0.05)
        found = _class(kind)
        _poll(stop)
        tell("reading", 0.3)
        self._loaded = (kind.name, self._built(found, kind))
        return self._loaded[1]

    def _built(self, found: Any, kind: Preprocessor) -> Any:
        if not kind.files:
            return found()
        for name in kind.files:
            if not (self._folder / name).is_file():
                raise AdapterError(f"“{kind.title}” needs {name} in {self._folder}.")
        options = {"filename": kind.files[0]} if kind.name in _NAMED else {}
        load = partial(found.from_pretrained, str(self._folder), **options)
        try:
            with _quiet():
                return load()
        except Exception as error:
            raise AdapterError(
                f"The files of “{kind.title}” could not be read ({_short(error)}).",
                "Nothing was changed.",
                f"Fetch {' and '.join(kind.files)} from {kind.source} again.",
            ) from error


def _class(kind: Preprocessor) -> Any:
    try:
        import_torchvision()
        with _quiet():
            import controlnet_aux
    except Exception as error:
        raise AdapterError(
            f"“{kind.title}” needs controlnet-aux, which could not be started ({_short(error)}).",
            remedy='Install the extra: pip install "studio[preprocessors]".',
        ) from error
    return getattr(controlnet_aux, _CLASSES[kind.name])


def _call(detector: Any, rgb: Array, preprocess: Preprocess) -> Array:
    settings: dict[str, Any] = dict(preprocess.settings)
    side = round(settings.pop("detail") / _MULTIPLE) * _MULTIPLE
    options = {"detect_resolution": side, "output_type": "np", **settings}
    if preprocess.name not in _OWN_SIZE:
        options["image_resolution"] = side
    if preprocess.name == "openpose":
        options |= {"include_hand": True, "include_face": True}
    try:
        with _quiet(), _seeded():
            return np.asarray(detector(np.ascontiguousarray(rgb), **options))
    except MemoryError:
        raise
    except Exception as error:
        raise AdapterError(
            f"“{preprocess.kind.title}” made nothing of this picture ({_short(error)}).",
            "The adapter looks at what it did before.",
            "Try another picture, or less detail.",
        ) from error


def _as_large(made: Array, rgb: Array) -> Array:
    import cv2

    made = made if made.ndim == 3 else np.repeat(made[..., None], 3, axis=2)
    size = (rgb.shape[1], rgb.shape[0])
    if made.shape[:2] != rgb.shape[:2]:
        made = cv2.resize(made, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(made[..., :3].astype(np.uint8))


@contextmanager
def _quiet() -> Iterator[None]:
    """Hides warnings of theirs, and our command line, which LeReS reads as its own."""
    before = sys.argv
    sys.argv = before[:1]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        sys.argv = before


@contextmanager
def _seeded() -> Iterator[None]:
    """Theirs draw from numpy's one generator; it goes on as before."""
    state = np.random.get_state()
    np.random.seed(_SEED)
    try:
        yield
    finally:
        np.random.set_state(state)


def _poll(stop: StopToken) -> None:
    if stop.cancelled:
        raise Cancelled


def _short(error: BaseException) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 120 else text[:120] + "…"
