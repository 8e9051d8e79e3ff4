"""The translations that ship: no wrong values in them, found by the tool that finds gaps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import studio
from studio.domain.resources import resource

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from texts import all_texts, texts_of
from translation_checks import Message, faults, mistakes, read_messages

TS = resource("translations", "studio_de.ts")


def found_in(source, where="studio/files/x.py"):
    return {(t.source, t.comment, t.plural, t.is_sentence) for t in texts_of(source, where)}


def test_no_translation_is_wrong():
    assert faults([], TS.parent, complete=False) == []


def test_much_of_the_source_is_translated():
    """That nothing at all is missing is what ``packaging/translations.py --check`` tells."""
    messages = read_messages(TS)
    finished = {m.source for m in messages if m.finished and all(m.forms)}
    texts = all_texts(Path(studio.__file__).parent)
    assert len([text for text in texts if text.source in finished]) > 1000


def test_the_compiled_files_are_those_of_the_sources(tmp_path):
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    if not tool.exists():
        pytest.skip("pyside6-lrelease is not beside this Python")
    for ts in TS.parent.glob("*.ts"):
        fresh = tmp_path / "fresh.qm"
        subprocess.run([tool, "-silent", ts, "-qm", fresh], check=True)
        assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes(), ts.name


def test_texts_are_found_wherever_they_are_said():
    assert found_in('self.tr("One")') == {("One", "", False, False)}
    assert found_in('tr = self.tr; tr("Two", "a number")') == {("Two", "a number", False, False)}
    assert found_in('self.tr("%n layers", "", n)') == {("%n layers", "", True, False)}
    assert {t[0] for t in found_in('w.tr("A") if x else w.tr("B")')} == {"A", "B"}
    assert {t[0] for t in found_in('self.tr("A" if x else "B")')} == {"A", "B"}
    assert {t[0] for t in found_in('def _t(x):\n  return translate("C", x)\n_t("Yes")')} == {"Yes"}
    assert found_in('X("The disk is full.", f"No {path.name} in {a!r} or {b.name}.")') == {
        ("The disk is full.", "", False, False),
        ("No {name} in {a} or {name2}.", "", False, True),
    }


def test_what_nobody_reads_is_no_text():
    for source in ('"""A docstring."""', 'log.error("It broke badly.")', 'assert x, "It must be."',
                   'x = "id"', 'open("image_encoder/a.txt")'):  # fmt: skip
        assert found_in(source) == set()


def test_an_f_string_cannot_be_translated():
    with pytest.raises(ValueError, match="f-string"):
        found_in('self.tr(f"Layer {n}")')


@pytest.mark.parametrize(
    ("source", "form", "wrong"),
    [("No {name}.", "Kein {nome}.", True), ("No {name}.", "{name} fehlt.", False),
     ("Open…", "Öffnen", True), ("&Save", "&Spei&chern", True), ("A", " B", True),
     ("{a} {b}", "{b} {a}", False), ("Step {n} of {m}", "Schritt {n}", True)],
)  # fmt: skip
def test_mistakes_are_seen(source, form, wrong):
    assert bool(mistakes(Message(source, "", (form,), finished=True))) is wrong
