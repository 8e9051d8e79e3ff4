"""What is not in order with the translations, a line each."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from texts import Text

_VALUE = re.compile(r"\{[^{}]*\}|%n|%L?\d")


@dataclass(frozen=True)
class Message:
    """A message of a .ts file; ``forms`` are one translation, or one for each plural form."""

    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool


def read_messages(ts: Path) -> list[Message]:
    """All messages of a .ts file.

    Raises:
        ET.ParseError: it is no XML.
    """
    found = []
    for node in ET.parse(ts).iter("message"):  # noqa: S314 - our own file
        translation = node.find("translation")
        assert translation is not None, f"{ts}: a message without a translation element"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found.append(
            Message(
                node.findtext("source", ""),
                node.findtext("comment", ""),
                tuple(forms or [translation.text or ""]),
                translation.get("type") is None,
            )
        )
    return found


def mistakes(message: Message) -> list[str]:
    """What is wrong with a translation that is there: values, ellipses, mnemonics, spaces."""
    wrong = []
    for form in filter(None, message.forms):
        where = f"“{message.source}” → “{form}”"
        values, theirs = sorted(_VALUE.findall(message.source)), sorted(_VALUE.findall(form))
        # A form for one thing may leave its number out: "one layer".
        if values != theirs and [v for v in values if v != "%n"] != theirs:
            wrong.append(f"other values: {where}")
        if message.source.endswith("…") != form.endswith("…"):
            wrong.append(f"ellipsis: {where}")
        if message.source.strip() == message.source and form.strip() != form:
            wrong.append(f"space at an end: {where}")
        if len(re.findall(r"&(?!&|\s)", form)) > 1:
            wrong.append(f"two mnemonics: {where}")
    return wrong


def faults(texts: list[Text], folder: Path, *, complete: bool = True) -> list[str]:
    """Everything wrong in ``folder``; with ``complete`` also what is not translated yet."""
    found: list[str] = []
    known: dict[str, dict[tuple[str, str], Message]] = {}
    for ts in sorted(folder.glob("*.ts")):
        messages = read_messages(ts)
        known[ts.stem] = {(m.source, m.comment): m for m in messages}
        found += [f"{ts.name}: {line}" for m in messages for line in mistakes(m)]
    if complete:
        found += [f"studio_de.ts: {line}" for line in gaps(texts, known["studio_de"])]
        plurals = [text for text in texts if text.plural]
        found += [f"studio_en.ts: {line}" for line in gaps(plurals, known["studio_en"])]
        templates = sorted({text.source for text in texts if text.is_sentence})
        if json.loads((folder / "sentences.json").read_text(encoding="utf-8")) != templates:
            found.append("sentences.json is not up to date")
    return found


def gaps(texts: list[Text], messages: dict[tuple[str, str], Message]) -> list[str]:
    """What is missing or unfinished."""
    lines = []
    for text in texts:
        message = messages.get((text.source, text.comment))
        if message is None:
            lines.append(f"missing: “{text.source}” ({text.where})")
        elif not message.finished or not all(message.forms):
            lines.append(f"unfinished: “{text.source}” ({text.where})")
    return lines
