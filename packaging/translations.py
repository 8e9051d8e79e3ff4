"""Brings the translations up to date: finds all texts, merges them into .ts, compiles .qm.

    python packaging/translations.py [--check [--complete]]

Texts are what the source hands to ``tr`` and ``translate``, the words of tables that are shown
(``studio.state`` and ``studio.domain`` keep them in English), and whole sentences of the packages
that know no Qt: errors and notes. Those may have values in them, f-strings; they become templates,
``sentences.json``, by which the window recognises a sentence it is handed
(``studio.state.sentences``).

``--check`` changes nothing; exit code 1 if a translation is wrong (other values in it than in the
source, say), with ``--complete`` also if one is missing or unfinished, or a file out of date.
``pyside6-lupdate`` merges and ``pyside6-lrelease`` compiles; both come with PySide6.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from texts import Text, all_texts
from translation_checks import faults

from studio.domain.resources import resource

LANGUAGES = ("de", "en")  # English has plural forms only
CONTEXT = "Studio"


def main() -> int:
    """Updates or checks; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell what is not in order")
    parser.add_argument("--complete", action="store_true", help="untranslated texts are faults")
    options = parser.parse_args()
    folder = resource("translations")
    texts = all_texts(resource().parent / "studio")
    if not options.check:
        update(texts, folder)
    wrong = faults(texts, folder, complete=options.complete)
    open_ends = [line for line in faults(texts, folder) if line not in wrong]
    print("\n".join(wrong + open_ends) or "All texts are translated.")
    return 1 if wrong else 0


def update(texts: list[Text], folder: Path) -> None:
    """Merges the texts into every language's .ts and compiles it; writes the templates."""
    templates = sorted({text.source for text in texts if text.is_sentence})
    listed = json.dumps(templates, ensure_ascii=False, indent=0)
    (folder / "sentences.json").write_text(listed + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "texts.py"
        source.write_text(_as_source(texts), encoding="utf-8")
        for language in LANGUAGES:
            ts = folder / f"studio_{language}.ts"
            options = ["-target-language", language, "-source-language", "en", "-no-obsolete"]
            options += ["-locations", "none", "-silent"]
            options += ["-pluralonly"] if language == "en" else []
            _run("lupdate", *options, str(source), "-ts", str(ts))
            _run("lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _run(name: str, *arguments: str) -> None:
    """Qt's tool beside this Python, or wherever the shell finds it."""
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    tool = str(beside) if beside.exists() else beside.name
    subprocess.run([tool, *arguments], check=True)  # noqa: S603 - arguments are ours


def _as_source(texts: list[Text]) -> str:
    """All texts in one file that lupdate understands, each where people look for it."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for text in texts:
        lines.append(f"#: {text.where}")
        arguments = [json.dumps(part, ensure_ascii=False) for part in (CONTEXT, text.source)]
        arguments.append(json.dumps(text.comment, ensure_ascii=False) if text.comment else '""')
        if text.plural:
            arguments.append("2")
        lines.append(f"QCoreApplication.translate({', '.join(arguments)})")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
