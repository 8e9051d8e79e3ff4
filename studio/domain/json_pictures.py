"""Pictures in JSON: written inline, read from there or from files beside the request's."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio.domain.errors import PictureError, RequestError
from studio.domain.json_values import capital, shown, text, wrong_type
from studio.domain.picture import Picture

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def picture(value: Any, where: str, base: Path) -> Picture:
    """The picture that is written inline, or lies in a file beside."""
    forms = '{"png_base64": "..."} or {"file": "..."}'
    if not isinstance(value, Mapping) or set(value) not in ({"png_base64"}, {"file"}):
        raise wrong_type(where, forms, value)
    if "file" in value:
        return _picture_file(text(value["file"], where, base), where, base)
    try:
        data = base64.b64decode(text(value["png_base64"], where, base), validate=True)
    except (binascii.Error, ValueError) as error:
        if isinstance(error, RequestError):
            raise
        raise PictureError(f"The base64 text of {where} is damaged.") from error
    if not data.startswith(_PNG_SIGNATURE):
        raise PictureError(
            f"{capital(where)} is not a PNG.", remedy="Other formats can be given as a file."
        )
    found = Picture(data)
    found.rgba()  # a damaged one is told of here, not in the middle of a run
    return found


def _picture_file(name: str, where: str, base: Path) -> Picture:
    path = base / Path(name).expanduser() if name.startswith("~") else base / name
    try:
        usable = path.is_file()  # not a device or a pipe, which could be read for ever
    except (OSError, ValueError):
        usable = False
    if not usable:
        raise PictureError(
            f"The picture {shown(name)} ({where}) was not found.",
            remedy="Files are looked for from the folder that the request lies in.",
        )
    return Picture.from_file(path)


def inline(picture: Picture | None) -> dict[str, str] | None:
    """A picture as JSON, inline."""
    if picture is None:
        return None
    return {"png_base64": base64.b64encode(picture.png).decode("ascii")}
