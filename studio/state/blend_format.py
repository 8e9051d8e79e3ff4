"""Style blends as files: JSON that names the members by path and content.

    {"format": "studio style blend", "version": 1, "name": "Woodcut", "weight": 0.8,
     "members": [{"kind": "lora", "model": "/home/.../ink.safetensors", "name": "Ink",
                  "weight": 0.7, "enabled": true, ..., "sha256": "9f...", "png_base64": null}]}

``model`` and what follows it is as projects write an adapter. A member's file is looked for where
it was, then by its name beside the blend's file and in folders there.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from studio.domain.adapter_catalogue import PREFIX
from studio.domain.adapter_kinds import STYLE_KINDS
from studio.domain.errors import AdapterError, UserError
from studio.state.adapter_entry import AdapterEntry, last_part, read, written
from studio.state.adapter_folder import AdapterFolder

SUFFIX = ".styleblend"
FORMAT, VERSION = "studio style blend", 1
_MOST_BYTES = 64 << 20  # pictures included
_KEPT = "Your list of adapters was kept."
_OF_A_DOCUMENT = ("source_layer", "mask_layer", "folder", "id")  # mean nothing in another one


@dataclass(frozen=True)
class Blend:
    """What a file holds, members in their order, and sentences on what has changed since."""

    name: str
    weight: float
    members: tuple[AdapterEntry, ...]
    notes: tuple[str, ...] = ()


def dumps(folder: AdapterFolder, members: Iterable[AdapterEntry]) -> str:
    """The file's text. Reads the members' files for their hashes: not in the UI thread."""
    data = {
        "format": FORMAT,
        "version": VERSION,
        "name": folder.name,
        "weight": folder.weight,
        "members": [_member(entry) for entry in members],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def loads(text: str | bytes, beside: Path) -> Blend:
    """The blend in a file's text.

    Args:
        text: JSON.
        beside: the folder that the file lies in.

    Raises:
        AdapterError: not a blend of this version or an earlier one, damaged, or without any member
            that is still there.
    """
    data = _checked(text)
    members: list[AdapterEntry] = []
    notes: list[str] = []
    for item in data["members"]:
        entry, note = _entry(item, beside)
        members += [entry] if entry is not None else []
        notes += [note] if note else []
    if not members:
        raise AdapterError(" ".join(["None of the blend's styles is there.", *notes]), _KEPT)
    try:
        folder = AdapterFolder(str(data["name"]), weight=float(data["weight"]), blends=True)
    except (TypeError, ValueError) as error:
        raise _damaged("its weight is no number from -1 to 2") from error
    return Blend(folder.name, folder.weight, tuple(members), tuple(notes))


def read_file(path: Path) -> Blend:
    """The blend in a file; raises as ``loads`` does."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _damaged("it is far larger than any")
        text = path.read_bytes()
    except OSError as error:
        what = f"“{path.name}” could not be read ({error.strerror})."
        raise AdapterError(what, _KEPT) from error
    return loads(text, path.parent)


def _member(entry: AdapterEntry) -> dict[str, Any]:
    values = {n: value for n, value in written(entry).items() if n not in _OF_A_DOCUMENT}
    del values["picture"]
    png = base64.b64encode(entry.picture.png).decode("ascii") if entry.picture else None
    return {**values, "sha256": _hash(Path(entry.model)), "png_base64": png}


def _checked(text: str | bytes) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _damaged("it is no JSON") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise AdapterError("This file holds no style blend.", _KEPT)
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise _damaged("its version is none")
    if version > VERSION:
        raise AdapterError(
            f"The style blend was saved by a newer studio (version {version}).",
            _KEPT,
            "Update this studio and try again.",
        )
    members = data.get("members")
    if not isinstance(members, list) or not all(isinstance(item, dict) for item in members):
        raise _damaged("its members are no list")
    return {"name": "Style blend", "weight": 1.0, **data}


def _entry(item: dict[str, Any], beside: Path) -> tuple[AdapterEntry | None, str]:
    """A member and a sentence about it; ``None`` if it is not there."""
    values = {name: value for name, value in item.items() if name not in _OF_A_DOCUMENT}
    pictures, digest = _picture(values.pop("png_base64", None))
    try:
        entry = read({**values, "picture": digest}, pictures)
    except UserError as error:
        raise _damaged(str(error).rstrip(".")) from error
    if entry.kind not in STYLE_KINDS or entry.weight < 0:
        raise _damaged(f"“{entry.name}” can be no member of a blend")
    return _found(entry, item.get("sha256"), beside)


def _found(entry: AdapterEntry, digest: object, beside: Path) -> tuple[AdapterEntry | None, str]:
    if entry.model.startswith(PREFIX):
        return entry, ""
    name = last_part(entry.model)
    places = _places(entry.model, name, beside)
    if not places:
        return None, f"The style “{entry.name}” was left out: {entry.model} is not there."
    same = next((place for place in places if digest and _hash(place) == digest), None)
    if same is None and digest:
        changed = f"The file of “{entry.name}” is another one than the blend was made with."
        return replace(entry, model=str(places[0])), changed
    return replace(entry, model=str(same or places[0])), ""


def _places(model: str, name: str, beside: Path) -> Sequence[Path]:
    """Where a member's file may be, the likeliest first."""
    named = [Path(model).expanduser(), beside / name]
    try:
        return [place for place in (*named, *sorted(beside.glob(f"*/{name}"))) if place.exists()]
    except (OSError, ValueError):
        return []  # a name that no file can have


def _picture(encoded: object) -> tuple[dict[str, bytes], str | None]:
    if encoded is None:
        return {}, None
    try:
        png = base64.b64decode(str(encoded), validate=True)
    except (binascii.Error, ValueError) as error:
        raise _damaged("a picture in it cannot be read") from error
    digest = hashlib.sha256(png).hexdigest()
    return {digest: png}, digest


def _hash(path: Path) -> str | None:
    """SHA-256 of a file; ``None`` for folders and what is not there."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            digest = hashlib.sha256()
            while block := file.read(1 << 20):
                digest.update(block)
            return digest.hexdigest()
    except (OSError, ValueError):
        return None


def _damaged(why: str) -> AdapterError:
    return AdapterError(f"The style blend is damaged: {why}.", _KEPT, "Save it anew where you can.")
