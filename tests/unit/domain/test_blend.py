"""The members of a style blend share its weight, in requests and in their JSON."""

from dataclasses import replace

import pytest

from studio.domain.blend import acting, normalised
from studio.domain.errors import RequestError
from studio.domain.request import AdapterUse, Request
from studio.domain.request_json import dumps, from_json, loads, to_json


def blend(*shares, weight=1.0, enabled=True, off=()):
    members = tuple(
        AdapterUse("lora", f"{i}.safetensors", share, enabled=i not in off)
        for i, share in enumerate(shares)
    )
    return AdapterUse("style_blend", "Mine", weight, enabled=enabled, members=members)


def test_shares_are_relative():
    assert normalised([1, 1, 2]) == (0.25, 0.25, 0.5)
    assert normalised([0, 0]) == (0.5, 0.5)
    assert normalised([]) == ()


def test_members_act_at_their_share_of_the_weight():
    before = AdapterUse("t2i_adapter", "sketch")
    uses = list(acting((before, blend(0.5, 1.5, weight=0.8))))
    assert uses[0] is before
    assert [use.weight for use in uses[1:]] == pytest.approx([0.2, 0.6])
    assert all(use.enabled for use in uses)


@pytest.mark.parametrize("weight", [-1.0, 0.3, 2.0])
def test_the_sum_stays_at_the_blends_weight_whoever_is_on(weight):
    uses = acting((blend(0.5, 0.2, 0.9, weight=weight, off=(1,)),))
    assert sum(use.weight for use in uses if use.enabled) == pytest.approx(weight)


def test_a_blend_that_is_off_has_no_member_that_is_on():
    uses = tuple(acting((blend(1, 1, enabled=False),)))
    assert len(uses) == 2
    assert not any(use.enabled for use in uses)


def test_json_keeps_a_blend():
    request = Request(adapters=(blend(0.25, 0.75, weight=-0.5, off=(0,)),))
    assert loads(dumps(request)) == request


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"members": []}, "Adapter 1: A style blend needs members."),
        ({"kind": "lora"}, "Only a style blend has members"),
        ({"start": 0.5}, "said of each member"),
        ({"members": [{"kind": "controlnet", "model": "m"}]}, "kind 'controlnet'"),
        ({"members": [{"kind": "lora", "model": "m", "weight": -0.1}]}, "must not be negative"),
        ({"members": [{"kind": "lora"}]}, "'model' is missing in member 1 of"),
        ({"members": {}}, "must be a list [...], not {}."),
        (
            {"members": [{"kind": "lora", "model": "m", "members": [{"members": []}]}]},
            "a blend holds no other blend",
        ),
    ],
    ids=str,
)
def test_wrong_blends_say_what_is_wrong(change, expected):
    data = to_json(Request(adapters=(blend(1),)))
    data["adapters"][0].update(change)
    with pytest.raises(RequestError) as caught:
        from_json(data)
    assert expected in str(caught.value)


def test_a_blend_within_a_blend_is_refused():
    with pytest.raises(RequestError, match="style_blend"):
        replace(blend(1), members=(blend(1),))
