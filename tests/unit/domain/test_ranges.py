"""When single parts act, and every way to say it wrongly."""

import pytest

from studio.domain.errors import RequestError
from studio.domain.ranges import acts, borders, checked, silent

RANGES = checked([["late", 0.25, 1.0], ["down.1", 0, 0.5], ("mid", 0.0, 1.0)])


def test_in_one_order_and_without_those_that_change_nothing():
    assert RANGES == (("down.1", 0.0, 0.5), ("late", 0.25, 1.0))


@pytest.mark.parametrize(
    ("key", "when"),
    [("down.1.attn.0", (0.0, 0.5)), ("up.2.resnet.1", (0.25, 1.0)), ("down.0.attn.0", (0.0, 1.0))],
)
def test_a_part_follows_what_contains_it(key, when):
    for progress in (0.0, 0.2, 0.25, 0.49, 0.5, 0.99):
        assert acts(RANGES, key, progress) is (when[0] <= progress < when[1])


def test_nothing_changes_between_borders():
    assert borders(RANGES) == (0.0, 0.25, 0.5)
    assert borders(()) == (0.0,)
    assert silent(RANGES, 0.1) == ("late",)
    assert silent(RANGES, 0.3) == ()
    assert silent(RANGES, 0.5) == ("down.1",)


@pytest.mark.parametrize(
    "wrong",
    [
        [["nowhere", 0, 1]],
        [["late", 0.5, 0.25]],
        [["late", -0.1, 1]],
        [["late", 0, 1.5]],
        [["late", 0, float("nan")]],
        [["late", 0.5]],
        [["late", "a", "b"]],
        [[3, 0, 1]],
        [["late", 0, 0.5], ["late", 0.5, 0.75]],
    ],
    ids=str,
)
def test_wrong_ones_get_a_sentence(wrong):
    with pytest.raises(RequestError):
        checked(wrong)
