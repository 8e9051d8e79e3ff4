"""A result as a lossless PNG that says how it was made.

Three texts lie before the pixels: ``parameters`` (A1111's, for other programs), ``studio-summary``
(small JSON for lists) and ``studio`` (the whole request with its pictures, which makes exactly this
picture again). Long texts are not compressed: Pillow, and with it most programs, refuses to open
files with compressed texts of more than a megabyte.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from studio.domain.errors import PictureError, UserError
from studio.domain.events import Result, Timings
from studio.domain.request import Request
from studio.domain.request_json import from_json, to_json
from studio.domain.samplers import SAMPLERS
from studio.files.a1111 import format_parameters, parse_parameters
from studio.files.atomic import write_bytes
from studio.files.png_text import read_texts

REQUEST, SUMMARY, PARAMETERS = "studio", "studio-summary", "parameters"
SMALL = 500_000  # characters that may be compressed


@dataclass(frozen=True)
class Summary:
    """What a list shows of a result: no pictures, quick to read.

    Attributes:
        sampler: its title, e.g. ``"DPM++ 2M Karras"``.
        created: local time, ISO 8601, or "".
        seconds: what the whole run took; 0 where it is not known.
        stopped_at: as in ``Result``.
    """

    prompt: str = ""
    negative_prompt: str = ""
    seed: int = 0
    steps: int = 0
    guidance_scale: float = 0.0
    sampler: str = ""
    width: int = 0
    height: int = 0
    model: str = ""
    created: str = ""
    seconds: float = 0.0
    stopped_at: int | None = None


@dataclass(frozen=True)
class FoundRequest:
    """A request read out of a picture.

    Attributes:
        source: ``"studio"`` (exact) or ``"a1111"`` (as near as the text allows).
        warnings: sentences about what could not be taken over.
    """

    request: Request
    source: str
    warnings: tuple[str, ...] = ()


def encode(
    result: Result, timings: Timings | None = None, created: datetime | None = None
) -> bytes:
    """The bytes of the PNG file; ``created`` defaults to now."""
    summary = summarise(result, timings, created or datetime.now().astimezone())
    info = PngInfo()
    _add(info, PARAMETERS, format_parameters(result.request))
    _add(info, SUMMARY, json.dumps(asdict(summary)))
    _add(info, REQUEST, json.dumps(to_json(result.request)))
    buffer = io.BytesIO()
    image = Image.fromarray(np.ascontiguousarray(result.pixels))
    image.save(buffer, "PNG", pnginfo=info, compress_level=4)
    return buffer.getvalue()


def write(path: Path, result: Result, timings: Timings | None = None) -> None:
    """Writes ``result`` to ``path`` in one step; see ``atomic.write_bytes``.

    Raises:
        StorageError: the file could not be written; what was there is unchanged.
    """
    write_bytes(path, encode(result, timings))


def read_request(path: Path) -> Request:
    """The request that made the picture; ours if it is there, else what A1111's text tells.

    Raises:
        PictureError: not a PNG, or nothing in it says how it was made.
        RequestError: our request is there but of another version or damaged, and no text helps.
        StorageError: the file cannot be opened.
    """
    return find_request(path).request


def find_request(path: Path) -> FoundRequest:
    """As ``read_request``, with the source and the warnings."""
    texts = read_texts(path, frozenset({REQUEST, PARAMETERS}))
    failure: UserError | None = None
    if REQUEST in texts:
        try:
            return FoundRequest(from_json(_object(texts[REQUEST], path)), "studio")
        except UserError as error:
            failure = error
    if PARAMETERS in texts:
        notes = (f"The exact settings could not be read: {failure.what}",) if failure else ()
        try:
            parsed = parse_parameters(texts[PARAMETERS])
        except UserError as error:
            raise failure or error from error
        return FoundRequest(parsed.request, "a1111", (*notes, *parsed.warnings))
    raise failure or PictureError(
        f"Nothing in {path.name} says how it was made.",
        remedy="Drop it on the canvas to use the picture itself.",
    )


def read_summary(path: Path) -> Summary:
    """What a list shows; from our own text, else from A1111's, else empty.

    Raises:
        PictureError: not a PNG. StorageError: the file cannot be opened.
    """
    texts = read_texts(path, frozenset({SUMMARY}))
    if SUMMARY in texts:
        try:
            return _summary(_object(texts[SUMMARY], path))
        except PictureError:
            return Summary()
    try:
        return _of_request(find_request(path).request)
    except UserError:
        return Summary()


def summarise(result: Result, timings: Timings | None, created: datetime) -> Summary:
    """The summary of a result that was made at ``created``."""
    base = _of_request(result.request)
    extra = {
        "created": created.isoformat(timespec="milliseconds"),
        "seconds": timings.total if timings else 0.0,
        "stopped_at": result.stopped_at,
        "width": int(result.pixels.shape[1]),
        "height": int(result.pixels.shape[0]),
    }
    return Summary(**(asdict(base) | extra))


def _of_request(request: Request) -> Summary:
    return Summary(
        prompt=request.prompt,
        negative_prompt=request.negative_prompt,
        seed=request.seed,
        steps=request.steps,
        guidance_scale=request.guidance_scale,
        sampler=SAMPLERS[request.sampler],
        width=request.width,
        height=request.height,
        model=request.model,
    )


def _summary(data: Mapping[str, Any]) -> Summary:
    """Fields of the wrong type fall back to their defaults: a list must not fail on one file."""
    kept: dict[str, Any] = {}
    for field in fields(Summary):
        value, default = data.get(field.name), field.default
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if field.name == "stopped_at":
            kept[field.name] = value if number else None
        elif (number and isinstance(default, int | float)) or type(value) is type(default):
            kept[field.name] = value
    return Summary(**kept)


def _object(text: str, path: Path) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise PictureError(f"The settings inside {path.name} are damaged.")
    return data


def _add(info: PngInfo, keyword: str, text: str) -> None:
    """Latin-1 where that is enough, as A1111 does; UTF-8 elsewhere."""
    text = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        info.add_itxt(keyword, text)
    else:
        info.add_text(keyword, text, zip=keyword != PARAMETERS and len(text) < SMALL)
