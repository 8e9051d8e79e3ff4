"""Files that hold no tensors at all: what their first bytes say, and what would work instead."""

from __future__ import annotations

from pathlib import Path

from studio.library.sentences import FileError, damaged, unknown

HEAD = 512  # bytes that are enough to tell
PICKLES = (".bin", ".pt", ".pth", ".ckpt")
SAFETENSORS = ".safetensors"

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_FIRST = (
    *((start, "It is a picture: open it in the window, or drop it there.") for start in _PICTURES),
    (b"GGUF", "It is a GGUF model; look for the same model as safetensors."),
    (b"version https://git-lfs", "It only points to a file that was not fetched: `git lfs pull`."),
    (b"\x1f\x8b", "It is compressed: unpack it, and choose the file inside."),
    (b"7z\xbc\xaf", "It is an archive: unpack it, and choose the file inside."),
    (b"Rar!", "It is an archive: unpack it, and choose the file inside."),
    (b"PK\x03\x04", "It is an archive: unpack it, and choose the file inside."),
)
_PAGES = (b"<!doctype", b"<html", b"<?xml")
_PAGE = "It is a web page, perhaps one that asked you to log in: fetch the file itself."
_SUFFIXES = {
    ".onnx": "It is a net in the ONNX form; choose the folder of the adapter it belongs to.",
    ".json": "It is a table; choose the folder that it describes.",
    ".ora": "It is a project: open it in the window.",
}


def stranger(path: Path, head: bytes) -> FileError:
    """What to tell of a file that is neither safetensors nor a pickle.

    Args:
        path: the file.
        head: its first bytes.
    """
    hint = _SUFFIXES.get(path.suffix.lower(), "")
    hint = hint or next((words for start, words in _FIRST if head.startswith(start)), "")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        hint = _FIRST[0][1]
    if head.lstrip().lower().startswith(_PAGES):
        hint = _PAGE
    if hint:
        return unknown(path, hint)
    if not head:
        return damaged(path, "it is empty")
    if path.suffix.lower() in (SAFETENSORS, *PICKLES):
        return damaged(path, "it does not begin as such a file does")
    return unknown(path)
