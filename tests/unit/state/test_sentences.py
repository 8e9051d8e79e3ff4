"""Sentences of the engine's side, with their values in them, in the artist's language."""

from __future__ import annotations

import ast
import errno
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from support.languages import speaking

import studio
from studio.app.languages import choose
from studio.domain.errors import UserError
from studio.domain.resources import resource
from studio.domain.samplers import check_sampler
from studio.files.atomic import storage_error
from studio.state.sentences import in_language, pattern


@pytest.fixture
def german(qapp):
    with speaking(qapp, "de"):
        yield


def test_values_are_kept_and_phrases_within_are_translated(german):
    error = storage_error(OSError(errno.ENOSPC, "x"), Path("/tmp/Mein Bild.ora"))
    assert in_language(error.what) == (
        "Mein Bild.ora konnte nicht geschrieben werden: das Laufwerk ist voll."
    )
    assert in_language(f"{error.kept} {error.remedy}").startswith("Was vorher da war")
    assert "Free" not in in_language(f"{error.kept} {error.remedy}")


def test_a_hint_within_a_sentence_is_one_too(german):
    with pytest.raises(UserError) as caught:
        check_sampler("eulr")
    assert in_language(str(caught.value)) == (
        "Einen Sampler namens 'eulr' gibt es nicht. Meintest du 'euler'?"
    )


def test_what_nobody_wrote_down_stays_as_it_is(german):
    for text in ("", "Nothing of ours.", "{name} {", "a [ b ( c", "ü" * 2000, "A. B. C? D!"):
        assert in_language(text) == text


def test_names_with_sentences_and_braces_in_them_survive(german):
    for name in ("{name}.png", "a. B.png", "100 %n.png", "(x|y).png", r"back\slash.png"):
        shown = in_language(f"There is no file {name}.")
        assert name in shown


def test_in_english_nothing_is_looked_for(qapp):
    assert in_language("There is no file x.") == "There is no file x."
    assert QCoreApplication.translate("Studio", "&Save") == "&Save"


def test_every_template_recognises_itself():
    templates = json.loads(resource("translations", "sentences.json").read_text(encoding="utf-8"))
    assert len(templates) > 150
    for template in templates:
        assert pattern(template).fullmatch(template), template


@pytest.mark.parametrize(
    ("wanted", "system", "language"),
    [("de", ["en-GB"], "de"), ("system", ["de-AT", "en"], "de"), ("system", ["fr-FR"], "en"),
     ("system", ["fr", "de-CH"], "de"), ("klingon", ["en"], "en"), ("system", [], "en"),
     ("en", ["de-DE"], "en")],
)  # fmt: skip
def test_the_language_is_the_chosen_one_or_the_systems(wanted, system, language):
    assert choose(wanted, system) == language


def test_nothing_is_translated_before_a_language_is_chosen():
    """A text translated while a module is imported would stay English for ever."""
    early = []
    for path in Path(studio.__file__).parent.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.If):
                continue
            names = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
            early += [path.name for n in names if ast.unparse(n).split(".")[-1] in ("tr", "_tr")]
    assert early == []
