"""Previews: the newest wins, no more than eight a second, the last one always arrives."""

from __future__ import annotations

from studio.workers.mailbox import Mailbox, PreviewGate


def test_the_newest_wins_and_is_taken_once():
    mailbox: Mailbox[int] = Mailbox()
    assert mailbox.take() is None
    mailbox.put(1)
    mailbox.put(2)
    assert mailbox.take() == 2
    assert mailbox.take() is None


class Clock:
    now = 10.0

    def __call__(self) -> float:
        return self.now


def test_the_first_is_told_at_once_and_the_rest_wait(qtbot):
    clock = Clock()
    gate = PreviewGate(clock)
    told: list[int] = []
    gate.opened.connect(told.append)
    gate.announce(1)
    assert told == [1]
    gate.announce(1)
    gate.announce(1)
    assert told == [1]
    qtbot.waitUntil(lambda: told == [1, 1])


def test_after_an_eighth_of_a_second_it_opens_at_once(qtbot):
    clock = Clock()
    gate = PreviewGate(clock)
    told: list[int] = []
    gate.opened.connect(told.append)
    gate.announce(1)
    clock.now += 0.126
    gate.announce(2)
    assert told == [1, 2]


def test_no_more_than_eight_a_second_pass(qtbot):
    clock = Clock()
    gate = PreviewGate(clock)
    told: list[int] = []
    gate.opened.connect(told.append)
    for _ in range(1000):
        clock.now += 0.001
        gate.announce(1)
        if gate._timer.isActive() and clock.now >= gate._last + 0.125:
            gate._timer.stop()
            gate._open()
    assert 7 <= len(told) <= 8


def test_closing_forgets_what_waits(qtbot):
    gate = PreviewGate(Clock())
    told: list[int] = []
    gate.opened.connect(told.append)
    gate.announce(1)
    gate.announce(1)
    gate.close()
    qtbot.wait(150)
    assert told == [1]
