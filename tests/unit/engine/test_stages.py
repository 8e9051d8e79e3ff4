"""Extensions run in their order, and whatever happens everything is restored."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from studio.engine.stages import Extension, Stages

HOST = object()


class Noting(Extension):
    def __init__(self, log: list[str], name: str, order: int = 0, fails: str = "") -> None:
        self._log, self._name, self.order, self._fails = log, name, order, fails

    @contextmanager
    def _hooked(self) -> Iterator[None]:
        self._note("in")
        try:
            yield
        finally:
            self._note("out")

    def attach(self, host):
        return self._hooked()

    def before_run(self, run) -> None:
        self._note("before_run")

    def before_step(self, run) -> None:
        self._note("before_step")

    def after_unet(self, run) -> None:
        self._note("after_unet")

    def after_step(self, run) -> None:
        self._note("after_step")

    def after_run(self, run) -> None:
        self._note("after_run")

    def _note(self, what: str) -> None:
        self._log.append(f"{self._name} {what}")
        if what == self._fails:
            raise RuntimeError(what)


STAGES = ("before_run", "before_step", "after_unet", "after_step", "after_run")


@pytest.mark.parametrize("stage", STAGES)
def test_order(stage: str) -> None:
    log: list[str] = []
    late, first, second = Noting(log, "late", 5), Noting(log, "first"), Noting(log, "second")
    with Stages([late, first, second], HOST) as stages:
        log.clear()
        getattr(stages, stage)(None)
        assert log == [f"first {stage}", f"second {stage}", f"late {stage}"]


def test_restored_in_reverse() -> None:
    log: list[str] = []
    with Stages([Noting(log, "a"), Noting(log, "b")], HOST):
        pass
    assert log == ["a in", "b in", "b out", "a out"]


def test_restored_when_the_body_raises() -> None:
    log: list[str] = []
    with pytest.raises(ZeroDivisionError), Stages([Noting(log, "a")], HOST):
        raise ZeroDivisionError
    assert log == ["a in", "a out"]


def test_restored_when_a_later_one_cannot_attach() -> None:
    log: list[str] = []
    with pytest.raises(RuntimeError), Stages([Noting(log, "a"), Noting(log, "b", 1, "in")], HOST):
        pass
    assert log == ["a in", "b in", "a out"]


def test_all_are_restored_though_one_restore_raises() -> None:
    log: list[str] = []
    with (
        pytest.raises(RuntimeError),
        Stages([Noting(log, "a"), Noting(log, "b", 0, "out")], HOST),
    ):
        pass
    assert log == ["a in", "b in", "b out", "a out"]


def test_an_extension_need_not_do_anything() -> None:
    with Stages([Extension()], HOST) as stages:
        for stage in STAGES:
            assert getattr(stages, stage)(None) is None
