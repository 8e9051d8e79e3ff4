"""Recent prompts: newest first, once each, kept between starts."""

from __future__ import annotations

from studio.state.prompt_history import MOST, PromptHistory


def test_newest_first_and_each_once(qapp, tmp_path):
    history = PromptHistory(tmp_path)
    for prompt in ("a cat", "a dog", " a cat ", "", "   "):
        history.remember(prompt)
    assert history.prompts == ("a cat", "a dog")


def test_told_only_when_something_changed(qapp, tmp_path):
    history = PromptHistory(tmp_path)
    told: list[int] = []
    history.changed.connect(lambda: told.append(1))
    history.remember("a cat")
    history.remember("a cat")
    assert told == [1]


def test_kept_between_starts(qapp, tmp_path):
    first = PromptHistory(tmp_path)
    first.remember("a cat, flat style")
    first._file.sync()
    assert PromptHistory(tmp_path).prompts == ("a cat, flat style",)
    first.remember("zwei, Wörter")
    first._file.sync()
    assert PromptHistory(tmp_path).prompts == ("zwei, Wörter", "a cat, flat style")


def test_the_oldest_are_forgotten(qapp, tmp_path):
    history = PromptHistory(tmp_path)
    for number in range(MOST + 5):
        history.remember(f"prompt {number}")
    assert len(history.prompts) == MOST
    assert history.prompts[0] == f"prompt {MOST + 4}"


def test_clearing(qapp, tmp_path):
    history = PromptHistory(tmp_path)
    history.remember("a cat")
    history.clear()
    history._file.sync()
    assert PromptHistory(tmp_path).prompts == ()


def test_a_damaged_file_costs_the_memory_only(qapp, tmp_path):
    (tmp_path / "prompts.ini").write_bytes(b"\x00[General\nrecent=@Invalid()")
    history = PromptHistory(tmp_path)
    assert history.prompts == ()
    history.remember("a cat")
    assert history.prompts == ("a cat",)
