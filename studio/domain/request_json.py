"""Requests as JSON, for project files, the metadata of pictures and the command line.

    {"version": 1, "prompt": "a red apple", "width": 128, ...,
     "init": {"picture": {"file": "photo.jpg"}, "strength": 0.6, "mask": null},
     "adapters": [{"kind": "t2i_adapter", "model": "starter:sketch",
                   "picture": {"png_base64": "iVBORw0..."}}]}

What is left out has its default. Pictures are read from beside the request's file, and written
inline, so that what was saved needs no other file. Reading what was written gives an equal request.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from studio.domain.errors import RequestError, nearest
from studio.domain.face_use import FaceUse, FivePoints, Look
from studio.domain.json_pictures import inline, picture
from studio.domain.json_values import (
    capital,
    number,
    shown,
    switch,
    text,
    whole,
    wrong_type,
)
from studio.domain.request import VERSION, AdapterUse, InitImage, Request
from studio.domain.takes import Takes

# Reads the value found at a place in words; the folder is where picture files lie.
_Reader: TypeAlias = Callable[[Any, str, Path], Any]


def to_json(request: Request) -> dict[str, Any]:
    """``request`` as a JSON object, complete: every field, pictures inline."""
    simple = {name: getattr(request, name) for name in _REQUEST if name not in ("init", "adapters")}
    init = request.init and {
        "picture": inline(request.init.picture),
        "strength": request.init.strength,
        "mask": inline(request.init.mask),
    }
    return {**simple, "init": init, "adapters": [_adapter_json(use) for use in request.adapters]}


def from_json(data: Mapping[str, Any], base: Path | None = None) -> Request:
    """The request that ``data`` describes.

    Args:
        data: a parsed JSON object.
        base: the folder that relative picture files start from; the current one if ``None``.

    Raises:
        RequestError: another version, an unknown key, a value of the wrong type or out of range.
        PictureError: a picture that is missing, damaged or not one.
    """
    _check_version(data)
    fields = _fields(data, "the request", _REQUEST, base or Path())
    return Request(**fields)


def dumps(request: Request) -> str:
    """``request`` as indented JSON text."""
    return json.dumps(to_json(request), indent=2, ensure_ascii=False)


def loads(text: str | bytes, base: Path | None = None) -> Request:
    """Reads JSON text; see :func:`from_json`."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        detail = (
            f": {error.msg} in line {error.lineno}, column {error.colno}"
            if isinstance(error, json.JSONDecodeError)
            else ""
        )
        raise RequestError(
            f"The request is not valid JSON{detail}.",
            remedy="Compare it with what `studio request --example` prints.",
        ) from error
    return from_json(data, base)


def _check_version(data: Mapping[str, Any]) -> None:
    if not isinstance(data, Mapping):
        raise wrong_type("The request", "an object {...}", data)
    version = data.get("version", VERSION)
    if isinstance(version, int) and version > VERSION:
        raise RequestError(
            f"The request has version {version}; this studio reads version {VERSION}.",
            remedy="It was written by a newer studio: update this one and try again.",
        )
    if version != VERSION or isinstance(version, bool):
        raise RequestError(
            f"The request has version {shown(version)}, which never existed.",
            remedy=f'Write "version": {VERSION}.',
        )


def _fields(
    data: Any,
    where: str,
    readers: Mapping[str, _Reader],
    base: Path,
    required: tuple[str, ...] = (),
) -> dict[str, Any]:
    """The values of the object ``data``, each read by its reader."""
    if not isinstance(data, Mapping):
        raise wrong_type(where, "an object {...}", data)
    for key in data:
        if key not in readers:
            raise RequestError(
                f"There is no setting called {shown(key)} in {where}.",
                remedy=nearest(str(key), readers),
            )
    for key in required:
        if key not in data:
            raise RequestError(f"{key!r} is missing in {where}.")
    return {key: readers[key](value, f"{key!r} in {where}", base) for key, value in data.items()}


def _optional(reader: _Reader) -> _Reader:
    return lambda value, where, base: None if value is None else reader(value, where, base)


def _init(value: Any, where: str, base: Path) -> InitImage:
    return InitImage(**_fields(value, where, _INIT, base, required=("picture",)))


def _adapters(value: Any, where: str, base: Path) -> tuple[AdapterUse, ...]:
    if not isinstance(value, list | tuple):
        raise wrong_type(where, "a list [...]", value)
    return tuple(_adapter(use, f"adapter {i}", base) for i, use in enumerate(value, start=1))


def _members(value: Any, where: str, base: Path) -> tuple[AdapterUse, ...]:
    if not isinstance(value, list | tuple):
        raise wrong_type(where, "a list [...]", value)
    uses = enumerate(value, start=1)
    return tuple(_adapter(use, f"member {i} of {where}", base, _MEMBER) for i, use in uses)


def _no_members(value: Any, where: str, _base: Path) -> tuple[AdapterUse, ...]:
    if value != []:
        raise RequestError(f"{capital(where)} must be empty: a blend holds no other blend.")
    return ()


def _adapter(
    value: Any, where: str, base: Path, readers: Mapping[str, _Reader] | None = None
) -> AdapterUse:
    fields = _fields(value, where, readers or _ADAPTER, base, required=("kind", "model"))
    try:
        return AdapterUse(**fields)
    except RequestError as error:
        raise RequestError(f"{capital(where)}: {error.what}", error.kept, error.remedy) from error


def _adapter_json(use: AdapterUse) -> dict[str, Any]:
    values = {name: getattr(use, name) for name in _ADAPTER}
    values["curve"] = [list(point) for point in use.curve]
    values["blocks"] = dict(use.blocks)
    values["ranges"] = [list(entry) for entry in use.ranges]
    values["takes"] = use.takes.value
    values["face"] = use.face and _face_json(use.face)
    values["members"] = [_adapter_json(member) for member in use.members]
    return {**values, "picture": inline(use.picture), "mask": inline(use.mask)}


def _face_json(face: FaceUse) -> dict[str, Any]:
    looks = [{"picture": inline(x.picture), "points": _listed(x.points)} for x in face.looks]
    return {"points": _listed(face.points), "looks": looks, "place": _listed(face.place)}


def _listed(points: FivePoints) -> list[list[float]]:
    return [list(point) for point in points]


def _face(value: Any, where: str, base: Path) -> FaceUse:
    return FaceUse(**_fields(value, where, _FACE, base))


def _looks(value: Any, where: str, base: Path) -> tuple[Look, ...]:
    if not isinstance(value, list | tuple):
        raise wrong_type(where, "a list [...]", value)
    return tuple(
        Look(**_fields(look, f"look {i} of {where}", _LOOK, base, required=("picture",)))
        for i, look in enumerate(value, start=1)
    )


def _pairs(value: Any, where: str, base: Path, what: str) -> tuple[tuple[float, ...], ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(p, list | tuple) for p in value):
        raise wrong_type(where, f"a list of {what}", value)
    return tuple(tuple(number(part, where, base) for part in point) for point in value)


def _curve(value: Any, where: str, base: Path) -> tuple[tuple[float, ...], ...]:
    return _pairs(value, where, base, "[progress, share]")


def _points(value: Any, where: str, base: Path) -> tuple[tuple[float, ...], ...]:
    return _pairs(value, where, base, "[x, y]")


def _ranges(value: Any, where: str, base: Path) -> tuple[tuple[Any, ...], ...]:
    if not isinstance(value, list | tuple) or not all(
        isinstance(entry, list | tuple) and len(entry) == 3 for entry in value
    ):
        raise wrong_type(where, "a list of [part, start, end]", value)
    return tuple(
        (text(entry[0], where, base), *(number(n, where, base) for n in entry[1:]))
        for entry in value
    )


def _blocks(value: Any, where: str, base: Path) -> tuple[tuple[str, float], ...]:
    if not isinstance(value, Mapping):
        raise wrong_type(where, "an object {...}", value)
    return tuple((str(name), number(factor, where, base)) for name, factor in value.items())


def _takes(value: Any, where: str, base: Path) -> Takes:
    name = text(value, where, base)
    if (takes := Takes.named(name)) is None:
        raise RequestError(
            f"{capital(where)} cannot be {shown(name)}.",
            remedy=nearest(name, (takes.value for takes in Takes)),
        )
    return takes


_REQUEST: dict[str, _Reader] = {
    "version": whole,
    "prompt": text,
    "negative_prompt": text,
    "model": text,
    "width": whole,
    "height": whole,
    "steps": whole,
    "guidance_scale": number,
    "sampler": text,
    "seed": whole,
    "batch_size": whole,
    "init": _optional(_init),
    "adapters": _adapters,
}
_INIT: dict[str, _Reader] = {
    "picture": picture,
    "strength": number,
    "mask": _optional(picture),
}
_ADAPTER: dict[str, _Reader] = {
    "kind": text,
    "model": text,
    "weight": number,
    "start": number,
    "end": number,
    "picture": _optional(picture),
    "enabled": switch,
    "curve": _curve,
    "blocks": _blocks,
    "mask": _optional(picture),
    "multiplies": switch,
    "control_type": _optional(text),
    "takes": _takes,
    "face": _optional(_face),
    "members": _members,
    "keeps_clear": switch,
    "own_pass": switch,
    "ranges": _ranges,
}
_MEMBER = {**_ADAPTER, "members": _no_members}
_FACE: dict[str, _Reader] = {"points": _points, "looks": _looks, "place": _points}
_LOOK: dict[str, _Reader] = {"picture": picture, "points": _points}
