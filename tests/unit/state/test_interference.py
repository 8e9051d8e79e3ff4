"""Findings of the last run follow the list; remedies say what they do and do it in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.sessions import make_session

from studio.domain.curve import share
from studio.domain.interference import WEIGHTS, Field
from studio.state.adapter_entry import AdapterEntry
from studio.state.remedies import turns

FIELD = Field(
    WEIGHTS,
    (1, 2),
    ("down.0.attn.0", "up.0.attn.0"),
    (((1.0, 0.8), (0.8, 4.0)), ((9.0, 4.0), (4.0, 4.0))),
    (100.0, 100.0),
    left=(((0.0, 0.1), (0.1, 0.0)),) * 2,
    kept=(((1.0, 1.0), (3.0, 4.0)), ((9.0, 9.0), (2.0, 4.0))),
)


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path)
    for name in ("Ink", "Pixel"):
        (tmp_path / f"{name}.safetensors").touch()
        path = str(tmp_path / f"{name}.safetensors")
        session.adapters.add(AdapterEntry("lora", path, name))
    request = session.build_request()
    uses = request.adapters
    if len(uses) == 2:  # the sketch is empty: it has no part in the request
        session.interference.take(request, [field_at(0, 1)])
    yield session
    session.close()


def field_at(*members):
    return replace(FIELD, members=members)


def entry(session, name):
    return next(e for e in session.adapters.entries if e.name == name)


def test_the_pair_is_found_and_said(session):
    (finding,) = session.interference.findings()
    assert (finding.first.name, finding.second.name) == ("Ink", "Pixel")
    assert finding.cosine == pytest.approx(4.8 / (10 * 8) ** 0.5)
    assert finding.sentence() == "“Ink” and “Pixel” change the same things (54 %)."


def test_it_follows_the_list(session):
    adapters = session.adapters
    adapters.update(entry(session, "Ink").id, weight=-1.0)
    (finding,) = session.interference.findings()
    assert "work against each other (54 %)" in finding.sentence()
    adapters.update(entry(session, "Ink").id, enabled=False)
    assert not session.interference.findings()[0].noteworthy
    folder = adapters.group([entry(session, "Ink").id, entry(session, "Pixel").id], "Look")
    adapters.update(entry(session, "Ink").id, enabled=True)
    assert session.interference.findings()[0].noteworthy
    adapters.update_folder(folder.id, enabled=False)
    assert not session.interference.findings()[0].noteworthy
    adapters.remove(entry(session, "Pixel").id)
    assert session.interference.findings() == ()


def test_every_remedy_does_what_it_says_in_one_undo_step(session):
    meter, undo = session.interference, session.document.undo_stack
    (finding,) = meter.findings()
    remedies = meter.remedies(finding)
    apart = [remedy for remedy in remedies if "Equally" not in remedy.title]
    assert {remedy.title for remedy in apart} == {
        "One after the other", "Take turns", "Share the parts",
        "Hand over part by part", "Keep clear", "A pass each",
    }  # fmt: skip
    assert [r.after for r in apart] == sorted(r.after for r in apart)
    assert all("%" in r.effect and r.after < r.before - 0.01 for r in apart)
    for remedy in remedies:
        index, before = undo.index(), session.adapters.entries
        assert remedy.before == pytest.approx(finding.cosine)
        assert remedy.tip
        meter.apply(remedy)
        assert undo.index() == index + 1
        assert abs(meter.findings()[0].cosine) == pytest.approx(remedy.after, abs=1e-6)
        undo.undo()
        assert session.adapters.entries == before


def test_who_is_more_of_the_finish_comes_second(session):
    """Nine tenths of Ink lie on the way up, half of Pixel."""
    meter = session.interference
    remedy = next(r for r in meter.remedies(meter.findings()[0]) if "after" in r.title)
    meter.apply(remedy)
    assert (entry(session, "Pixel").start, entry(session, "Pixel").end) == (0.0, 0.5)
    assert (entry(session, "Ink").start, entry(session, "Ink").end) == (0.5, 1.0)


def test_one_file_twice_is_told_apart_by_order(session, qapp):
    adapters = session.adapters
    ink = entry(session, "Ink")
    adapters.replace_all([ink], "")
    copy = adapters.duplicate(ink.id)
    session.interference.take(session.build_request(), [field_at(0, 1)])
    adapters.move(copy.id, 0)
    (finding,) = session.interference.findings()
    assert {finding.first.id, finding.second.id} == {ink.id, copy.id}


def test_loudness_is_by_entry(session):
    found = session.interference.loudness()
    assert found[entry(session, "Ink").id] == pytest.approx((10 / 200) ** 0.5)
    assert found[entry(session, "Pixel").id] == pytest.approx((8 / 200) ** 0.5)


@pytest.mark.parametrize("steps", [4, 20, 50])
def test_taking_turns_never_meets(steps):
    for step in range(steps):
        progress = step / (steps - 1)
        assert share(turns(0), progress) + share(turns(1), progress) == pytest.approx(1)
        assert share(turns(0), progress) in (0.0, 1.0)


def test_everyone_has_a_turn_of_the_same_length():
    shown = [[share(turns(i, 3, 2), step / 47) for step in range(48)] for i in range(3)]
    assert [sum(each) for each in shown] == [16, 16, 16]
    assert all(sum(step) == 1 for step in zip(*shown, strict=True))


def chosen(session, title):
    meter = session.interference
    return next(r for r in meter.remedies(meter.findings()[0]) if r.title == title)


def test_keeping_clear_is_for_the_lower_one_and_tells_what_is_left(session):
    remedy = chosen(session, "Keep clear")
    assert "“Pixel” gives up whatever points the same way as “Ink”" in remedy.tip
    assert remedy.effect == "54 % → 3 %, keeps 79 % of itself"
    assert chosen(session, "A pass each").effect == "54 % → 0 %, 2 × the time"
    session.interference.apply(remedy)
    assert (entry(session, "Ink").keeps_clear, entry(session, "Pixel").keeps_clear) == (False, True)
    # 0.2 of 0.8 + 4 is left between them, and 3 + 2 of 8 of Pixel itself
    (finding,) = session.interference.findings()
    assert finding.cosine == pytest.approx(0.2 / (10 * 5) ** 0.5)
    loud = session.interference.loudness()
    assert loud[entry(session, "Pixel").id] == pytest.approx((5 / 200) ** 0.5)


def test_handing_over_leaves_no_part_to_both_or_to_none(session):
    session.interference.apply(chosen(session, "Hand over part by part"))
    begins = {key: (start, end) for key, start, end in entry(session, "Pixel").ranges}
    follows = {key: (start, end) for key, start, end in entry(session, "Ink").ranges}
    for key in FIELD.parts:
        assert begins.get(key, (0, 1))[1] == follows.get(key, (0, 1))[0]
    # Where Pixel has more to say it stays longer.
    ends = [begins.get(key, (0, 1))[1] for key in FIELD.parts]
    assert ends[0] > ends[1]
    assert session.interference.findings()[0].cosine == 0
    names = [use.ranges for use in session.build_request().adapters]
    assert all(names)


def test_equally_loud(session):
    remedy = chosen(session, "Equally loud")
    assert remedy.effect == "1.1 : 1 → 1.0 : 1"
    session.interference.apply(remedy)
    loud = session.interference.loudness()
    assert loud[entry(session, "Ink").id] == pytest.approx(
        loud[entry(session, "Pixel").id], rel=1e-2
    )


def test_for_all_loras_at_once(session):
    meter, undo = session.interference, session.document.undo_stack
    remedies = meter.remedies_for_all()
    assert [r.title for r in remedies][:3] == ["All take turns", "All keep clear", "A pass each"]
    for remedy in remedies:
        before = session.adapters.entries
        meter.apply(remedy)
        undo.undo()
        assert session.adapters.entries == before
    session.adapters.remove(entry(session, "Ink").id)
    assert meter.remedies_for_all() == ()
