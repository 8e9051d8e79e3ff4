"""One file identified: its header read, its tensors recognised, its facts filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from studio.domain.adapter_kinds import INSTANTID, LORA, TEXTUAL_INVERSION
from studio.library.header import Header, read_header, read_scalars
from studio.library.kinds import (
    DORA,
    IP_ADAPTER_FACEID,
    LOHA,
    LOKR,
    STARTER,
    Identified,
    Shapes,
    Texts,
)
from studio.library.pickles import NOTE, is_pickle, no_tensors, read_pickle
from studio.library.reading import open_file, read_table
from studio.library.recognise import is_ours, recognise, relative_hint
from studio.library.sentences import damaged, foreign, shown, unknown, unreadable
from studio.library.strangers import HEAD, stranger
from studio.library.texts import licence_of, title_of, told_alpha, trigger_words

_LOW_RANK = frozenset({LORA, LOHA, LOKR, DORA})
_SCALARS_READ = 64  # of a file's alphas; nearly always all are equal
_RESEARCH = {
    INSTANTID: "The published weights of InstantID may be used for research only.",
    IP_ADAPTER_FACEID: "The published weights of FaceID may be used for research only.",
}


def identify_file(path: Path) -> Identified:
    """What the file at ``path`` is, from its header alone.

    Raises:
        FileError: damaged, hostile, for other models than ours, or nothing that is known.
    """
    with open_file(path) as file:
        try:
            head = file.read(HEAD)
            size = file.seek(0, 2)
        except OSError as error:
            raise unreadable(path, error) from error
    if is_safetensors(head):
        return of_headers(path, [(path, read_header(path))])
    if is_pickle(head):
        shapes = read_pickle(path)
        if recognise(shapes, {}) is None:
            raise no_tensors(path)
        found = identified(path, shapes, {}, size)
        return replace(found, notes=(*found.notes, NOTE))
    raise stranger(path, head)


def is_safetensors(head: bytes) -> bool:
    """Whether a file that begins with ``head`` has the header of a safetensors file.

    The length of a header may look like the beginning of a pickle; six zeros settle it.
    """
    return head[8:9] == b"{" and (not is_pickle(head) or not any(head[2:8]))


def of_headers(path: Path, headers: list[tuple[Path, Header]]) -> Identified:
    """What the safetensors files of one net make together.

    Args:
        path: of the file, or of their folder.
        headers: each file with its header.

    Raises:
        FileError: for other models than ours, or nothing that is known.
    """
    shapes: dict[str, tuple[int, ...]] = {}
    texts: dict[str, str] = {}
    for _, header in headers:
        shapes.update(header.shapes)
        texts.update(header.texts)
    if not shapes:
        raise damaged(path, "it holds no tensors")
    found = identified(path, shapes, texts, sum(header.size for _, header in headers))
    if found.kind not in _LOW_RANK:
        return found
    file, header = headers[0]
    return replace(found, alpha=_alpha(file, header, found.rank))


def identified(path: Path, shapes: Shapes, texts: Texts, size: int) -> Identified:
    """What tensors are, with the facts that the texts of their header tell.

    Raises:
        FileError: for other models than ours, or nothing that is known.
    """
    found = recognise(shapes, texts)
    if found is None:
        raise unknown(path, relative_hint(shapes))
    if not is_ours(found.family):
        raise foreign(path, found.kind, str(found.family))
    notes = found.notes
    if found.kind in _RESEARCH and found.family != STARTER:
        notes = (*notes, _RESEARCH[found.kind])
    words = found.trigger_words or trigger_words(texts)
    if found.kind == TEXTUAL_INVERSION and not words:
        words = (path.stem,)  # where the file does not name its word, its own name is typed
    return replace(
        found,
        trigger_words=tuple(map(shown, words)),
        licence=licence_of(texts),
        title=title_of(texts),
        notes=notes,
        tensors=len(shapes),
        size=size,
        path=path,
    )


def _alpha(file: Path, header: Header, rank: int | None) -> float | None:
    """The commonest of the stored alphas, else the one that is stated, else the rank."""
    names = [name for name in header.entries if name.endswith(".alpha")]
    few = names[:: max(1, len(names) // _SCALARS_READ)]
    if stored := read_scalars(file, header, few):
        return Counter(stored).most_common(1)[0][0]
    beside: Mapping[str, Any] = read_table(file.parent / "adapter_config.json")
    stated = told_alpha(header.texts, beside)
    return stated if stated is not None else (float(rank) if rank is not None else None)
