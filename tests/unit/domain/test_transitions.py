"""Styles take turns: whose share is how large at every moment."""

import pytest

from studio.domain.curve import Curve, checked, share
from studio.domain.transitions import EASE_POINTS, Transition, curves, eased

MOMENTS = [i / 200 for i in range(201)]
TURNS = (Transition.SWITCH, Transition.CROSSFADE, Transition.PING_PONG)


def leading(shown: tuple[Curve, ...], progress: float) -> int | None:
    """Which style has the largest share at ``progress``; ``None`` where none has any."""
    shares = [share(curve, progress) for curve in shown]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] > 0 else None


@pytest.mark.parametrize("way", Transition)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 6])
@pytest.mark.parametrize("soft", [True, False])
def test_all_are_curves_that_requests_take(way: Transition, count: int, soft: bool) -> None:
    made = curves(way, count, eased=soft)
    assert len(made) == count
    assert all(checked(curve) == curve for curve in made)


@pytest.mark.parametrize("way", TURNS)
@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("soft", [True, False])
def test_shares_add_up_to_the_whole(way: Transition, count: int, soft: bool) -> None:
    made = curves(way, count, eased=soft)
    for moment in MOMENTS:
        assert sum(share(curve, moment) for curve in made) == pytest.approx(1)


@pytest.mark.parametrize("way", [Transition.SWITCH, Transition.CROSSFADE])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_styles_lead_in_their_order(way: Transition, count: int) -> None:
    made = curves(way, count)
    led = [leading(made, moment) for moment in MOMENTS]
    assert led == sorted(led)
    assert set(led) == set(range(count))


def test_ping_pong_comes_back_and_leaves_further_styles_out() -> None:
    made = curves(Transition.PING_PONG, 3)
    assert [leading(made, m) for m in (0, 0.25, 0.5, 0.75, 1)] == [0, 1, 0, 1, 0]
    assert all(share(made[2], moment) == 0 for moment in MOMENTS)


def test_one_style_alone_stays() -> None:
    for way in Transition:
        assert curves(way, 1) == ((),)


def test_easing_keeps_ends_jumps_and_level_parts() -> None:
    hard = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (1.0, 1.0))
    assert eased(hard) == hard
    soft = eased(((0.0, 0.0), (1.0, 1.0)))
    assert len(soft) == EASE_POINTS + 1
    assert (soft[0], soft[-1]) == ((0.0, 0.0), (1.0, 1.0))
    assert share(soft, 0.5) == pytest.approx(0.5)
    assert share(soft, 1 / EASE_POINTS) < 1 / EASE_POINTS
    long = tuple((i / 40, float(i % 2)) for i in range(41))
    assert eased(long) is long  # more points than a curve may have


def test_nobody_leads_where_all_are_silent() -> None:
    assert leading((((0.0, 0.0), (1.0, 0.0)),), 0.5) is None
    assert leading((), 0.5) is None
