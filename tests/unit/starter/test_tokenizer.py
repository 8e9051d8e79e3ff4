from __future__ import annotations

import pytest

from studio.starter import tokenizer
from studio.starter.denoiser import tokenize


@pytest.fixture(scope="module")
def words(data_folder):
    return tokenizer.build(data_folder)


def test_known_words_are_single_tokens(words):
    assert words.tokenize("flat style, white background") == [
        "flat</w>",
        "style</w>",
        ",</w>",
        "white</w>",
        "background</w>",
    ]


@pytest.mark.parametrize("text", ["", "Ünïcödé ☂ 漢字", "\x00\n", "a" * 20, "🎉🎉"])
def test_any_text_becomes_known_tokens(words, text):
    ids = words(text).input_ids
    assert ids[0] == words.bos_token_id
    assert ids[-1] == words.eos_token_id
    assert words.unk_token_id not in ids[1:-1]


def test_captions_are_padded_to_the_window(words):
    ids = tokenize(words, ("", "a fox"))
    assert ids.shape == (2, tokenizer.WINDOW)
    assert set(ids[0, 1:].tolist()) == {words.eos_token_id}


def test_the_same_data_gives_the_same_tokenizer(words, data_folder):
    assert tokenizer.build(data_folder).get_vocab() == words.get_vocab()
