"""Whole sentences of the engine's side in the artist's language.

Errors, warnings and notes are written in English where they happen, in packages that know no Qt,
with their values already in them. ``resources/translations/sentences.json`` lists their templates
(``packaging/translations.py`` finds them in the source); a sentence is recognised by the one that
fits best, that is translated, and the values are put back.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from studio.domain.resources import resource

_VALUE = re.compile(r"\{(\w+)\}")
_BETWEEN = re.compile(r"(?<=[.?!]) (?=\S)")
_DEEPEST = 3  # values that are sentences themselves


LANGUAGE = "studioLanguage"  # property of the application, where it speaks another one


def in_language(text: str) -> str:
    """``text`` translated as far as it is known; unchanged where it is not."""
    app = QCoreApplication.instance()
    if not text or app is None or not app.property(LANGUAGE):
        return text
    return _translated(text, 0)


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, template, how it begins), those with most letters of their own first."""
    path = resource("translations", "sentences.json")
    if not path.is_file():
        return ()
    listed = json.loads(path.read_text(encoding="utf-8"))
    listed.sort(key=lambda template: -len(_VALUE.sub("", template)))
    return tuple((pattern(template), template, _beginning(template)) for template in listed)


def pattern(template: str) -> re.Pattern[str]:
    """What a sentence made of ``template`` looks like; each value is a group of its name."""
    parts, seen = [], set[str]()
    for index, piece in enumerate(_VALUE.split(template)):
        if index % 2 and piece not in seen:
            seen.add(piece)
            parts.append(f"(?P<{piece}>.+?)")
        elif index % 2:
            parts.append(f"(?P={piece})")
        else:
            parts.append(re.escape(piece.replace("{{", "{").replace("}}", "}")))
    return re.compile("".join(parts), re.DOTALL)


def _beginning(template: str) -> str:
    return template.split("{", 1)[0]


def _translated(text: str, depth: int) -> str:
    whole = _one(text, depth)
    if whole is not None:
        return whole
    sentences = _BETWEEN.split(text)
    if len(sentences) > 1:
        return " ".join(_joined(sentences, depth))
    return _plain(text)


def _plain(text: str) -> str:
    """A text without values."""
    return QCoreApplication.translate("Studio", text)


def _joined(sentences: list[str], depth: int) -> list[str]:
    """Each of several sentences; a template may span some of them."""
    out, start = [], 0
    while start < len(sentences):
        for end in range(len(sentences), start, -1):
            found = _one(" ".join(sentences[start:end]), depth)
            if found is not None or end == start + 1:
                whole = " ".join(sentences[start:end])
                out.append(found if found is not None else _plain(whole))
                start = end
                break
    return out


def _one(text: str, depth: int) -> str | None:
    """``text`` by the template it was made of; ``None`` if there is none.

    A value holds no end of a sentence: what follows it is a sentence of its own.
    """
    if depth > _DEEPEST:
        return None
    for shape, template, beginning in _templates():
        if not text.startswith(beginning):
            continue
        found = shape.fullmatch(text)
        if found is None or any(map(_BETWEEN.search, found.groupdict().values())):
            continue
        values = {name: _translated(value, depth + 1) for name, value in found.groupdict().items()}
        return _filled(QCoreApplication.translate("Studio", template), values)
    return None


def _filled(template: str, values: dict[str, str]) -> str:
    filled = _VALUE.sub(lambda match: values.get(match[1], match[0]), template)
    return filled.replace("{{", "{").replace("}}", "}")
