"""What the starter was taught, read from its folder, or nothing."""

from __future__ import annotations

import json

import pytest
from support.sessions import VOCABULARY

from studio.state.starter_words import StarterWords, with_article


def written(tmp_path, content: object):
    text = content if isinstance(content, str) else json.dumps(content)
    (tmp_path / "vocabulary.json").write_text(text, "utf-8")
    return StarterWords.read(tmp_path)


def test_its_words(tmp_path):
    words = written(tmp_path, VOCABULARY)
    assert words.subjects == ("red apple", "owl")
    assert words.style_phrases == ("flat style", "simple style")
    assert words.background_phrases == ("white background", "light blue background")
    assert words.backgrounds["light blue"] == (170, 215, 250)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        {"size": 128},
        {**VOCABULARY, "size": None},
        {**VOCABULARY, "subjects": "owl"},
        {**VOCABULARY, "backgrounds": {"white": [255]}},
        {**VOCABULARY, "backgrounds": ["white"]},
        {**VOCABULARY, "styles": 3},
        {**VOCABULARY, "pictures": "a lake"},
    ],
)
def test_damaged_words_are_no_words(tmp_path, content):
    assert written(tmp_path, content) == StarterWords()


def test_pictures_are_read_where_there_are_some(tmp_path):
    assert written(tmp_path, VOCABULARY).pictures == ("a boat and a lake",)
    older = {name: value for name, value in VOCABULARY.items() if name != "pictures"}
    assert written(tmp_path, older).pictures == ()
    assert written(tmp_path, older).subjects == ("red apple", "owl")


def test_no_folder_no_words(tmp_path):
    assert StarterWords.read(tmp_path / "nowhere").subjects == ()


@pytest.mark.parametrize("size", [128, 256, 64])
def test_sizes_are_such_as_requests_take(size):
    sizes = StarterWords(size=size).sizes()
    assert sizes[0] == (size, size)
    assert len(set(sizes)) == 5
    assert all(side % 8 == 0 for pair in sizes for side in pair)


def test_articles():
    assert with_article("owl") == "an owl"
    assert with_article("red apple") == "a red apple"
