from __future__ import annotations

import base64
import dataclasses
import json
import random

import numpy as np
import pytest
from PIL import Image

from studio.domain.errors import PictureError, RequestError
from studio.domain.face_use import FaceUse, Look
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.domain.request_json import dumps, from_json, loads, to_json


def picture(value=7, size=(6, 8)):
    return Picture.from_array(np.full((*size, 3), value, np.uint8))


def adapter(**fields):
    return {"adapters": [{"kind": "k", "model": "m", **fields}]}


def full_request():
    return Request(
        prompt='(a "red" apple:1.2), ünïcode 🍎\n',
        negative_prompt="blur",
        model="/models/some folder",
        width=256,
        height=64,
        steps=7,
        guidance_scale=6.3,
        sampler="euler_a",
        seed=2**62,
        batch_size=3,
        init=InitImage(picture(1), 0.35, picture(2)),
        adapters=(
            AdapterUse("t2i_adapter", "starter:sketch", 0.1 + 0.2, 0.25, 0.75, picture(3)),
            AdapterUse("t2i_adapter", "/other", -1, enabled=False),
            AdapterUse(
                "lora",
                "/ink",
                curve=((0.0, 1.0), (0.5, 0.1 + 0.2)),
                blocks=(("late", 0.5), ("down.1.attn.0", 0.0)),
                mask=picture(3),
                multiplies=True,
            ),
            AdapterUse("instantid", "/id", picture=picture(1), face=FaceUse(*someone())),
        ),
    )


def someone():
    points = tuple((0.1 * i, 0.1 + 0.2) for i in range(5))
    return points, (Look(picture(2), points), Look(picture(3))), points


@pytest.mark.parametrize("request_", [Request(), full_request()])
def test_round_trip_is_exact(request_):
    text = json.dumps(to_json(request_))
    assert from_json(json.loads(text)) == request_
    assert loads(dumps(request_)) == request_


def test_every_field_is_written():
    assert set(to_json(Request())) == {field.name for field in dataclasses.fields(Request)}
    adapter = to_json(full_request())["adapters"][0]
    assert set(adapter) == {field.name for field in dataclasses.fields(AdapterUse)}
    init = to_json(full_request())["init"]
    assert set(init) == {field.name for field in dataclasses.fields(InitImage)}


def test_what_is_left_out_has_its_default():
    assert from_json({}) == Request()
    assert from_json({"prompt": "a cat", "init": None}) == Request(prompt="a cat")
    assert from_json({"steps": 9.0, "guidance_scale": 3}) == Request(steps=9, guidance_scale=3.0)


def test_a_picture_file_is_read_from_beside_the_request(tmp_path):
    Image.new("RGB", (5, 4), "red").save(tmp_path / "photo.jpg")
    request = from_json({"init": {"picture": {"file": "photo.jpg"}}}, tmp_path)
    assert request.init.picture.size == (5, 4)
    assert from_json(to_json(request)) == request  # inline now


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"promt": "x"}, "no setting called \"promt\" in the request. Did you mean 'prompt'?"),
        ({"adapters": [{"kind": "k", "model": "m", "wieght": 1}]}, "Did you mean 'weight'?"),
        ({"prompt": 3}, "'prompt' in the request must be text in \"quotes\", not 3."),
        ({"steps": "20"}, "'steps' in the request must be a whole number, not \"20\"."),
        ({"steps": 2.5}, "must be a whole number, not 2.5."),
        ({"steps": True}, "must be a whole number, not true."),
        ({"steps": None}, "must be a whole number, not null."),
        ({"guidance_scale": [1]}, "must be a number, not [1]."),
        ({"guidance_scale": float("nan")}, "must be a finite number, not NaN."),
        ({"guidance_scale": 10**400}, "must be a finite number"),
        ({"seed": -1}, "The seed must be a whole number from 0, not -1."),
        ({"steps": 1e300}, "The steps must lie from 1 to 200"),
        ({"width": 100}, "Try 96."),
        ({"sampler": "eulr"}, "Did you mean 'euler'?"),
        ({"version": 2}, "written by a newer studio"),
        ({"version": 0}, "never existed"),
        ({"version": "1"}, 'version "1", which never existed'),
        ({"version": True}, "never existed"),
        ({"adapters": {}}, "'adapters' in the request must be a list [...], not {}."),
        ({"adapters": ["sketch"]}, 'Adapter 1 must be an object {...}, not "sketch".'),
        ({"adapters": [{"kind": "t2i_adapter"}]}, "'model' is missing in adapter 1."),
        (
            {"adapters": [{"kind": "k", "model": "m", "weight": 3}]},
            "Adapter 1: An adapter's weight",
        ),
        ({"adapters": [{"kind": "k", "model": "m", "enabled": 1}]}, "must be true or false, not 1"),
        (adapter(blocks=[]), "'blocks' in adapter 1 must be an object"),
        (adapter(blocks={"erly": 1}), "Did you mean 'early'?"),
        (adapter(blocks={"early": "1"}), "'blocks' in adapter 1 must be a number"),
        (adapter(takes="stile"), "Did you mean 'style'?"),
        (adapter(takes=1), "must be text"),
        (adapter(face=[]), "must be an object"),
        (adapter(face={"points": [[1, 2]]}), "five points"),
        (adapter(face={"looks": 3}), "must be a list"),
        (adapter(face={"looks": [{}]}), "'picture' is missing in look 1"),
        (adapter(face={"place": [[1, "x"]]}), "must be a number"),
        (adapter(keeps_clear="yes"), "must be true or false"),
        (adapter(own_pass=1), "must be true or false"),
        (adapter(ranges={"late": [0, 1]}), "must be a list of [part, start, end]"),
        (adapter(ranges=[["late", 0]]), "must be a list of [part, start, end]"),
        (adapter(ranges=[["late", "0", 1]]), "must be a number"),
        (adapter(ranges=[["attic", 0, 1]]), "no part of a network called 'attic'"),
        (adapter(ranges=[["late", 0.7, 0.2]]), "within the run"),
        (adapter(curve=[1]), "a list of [progress, share]"),
        (adapter(curve=[[0, 2]]), "Adapter 1: A point of a weight curve"),
        ({"init": "photo.png"}, "'init' in the request must be an object"),
        ({"init": {"strength": 0.5}}, "'picture' is missing in 'init' in the request."),
        ({"init": {"picture": "photo.png"}}, '{"png_base64": "..."} or {"file": "..."}'),
        ({"prompt": "\ud800"}, "holds a character that is none"),
        ([], "The request must be an object {...}, not []."),
        (None, "The request must be an object {...}, not null."),
    ],
)
def test_wrong_requests_say_what_is_wrong(data, expected):
    with pytest.raises(RequestError) as caught:
        from_json(data)
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"file": "none.png"}, 'The picture "none.png"'),
        ({"file": "\0"}, "was not found"),
        ({"file": "/dev/zero"}, "was not found"),
        ({"file": "."}, "was not found"),
        ({"file": "x" * 5000}, "was not found"),
        ({"png_base64": "not base64!"}, "is damaged"),
        ({"png_base64": "ünï"}, "is damaged"),
        ({"png_base64": base64.b64encode(b"GIF89a").decode()}, "is not a PNG"),
        (
            {"png_base64": base64.b64encode(picture().png[:40]).decode()},
            "could not be read: it is damaged",
        ),
    ],
)
def test_wrong_pictures_say_what_is_wrong(value, expected):
    with pytest.raises(PictureError) as caught:
        from_json({"init": {"picture": value}})
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"prompt": }', "in line 1, column 12"),
        ("", "not valid JSON"),
        (b"\xff\xfe\xff", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ('{"seed": ' + "9" * 5000 + "}", "not valid JSON"),
    ],
)
def test_text_that_is_not_json(text, expected):
    with pytest.raises(RequestError) as caught:
        loads(text)
    assert expected in str(caught.value)


KEYS = (*to_json(Request()), "picture", "strength", "kind", "model", "weight", "file", "png_base64")


def anything(chance, depth=0):
    """A random JSON value that often looks a little like part of a request."""
    kind = chance.randrange(12 if depth < 4 else 8)
    if kind < 8:
        words = ("", "a", "euler", "\ud800", "\0", "x" * 300, "iVBORw0KGgo=", "t2i_adapter")
        numbers = (0, 1, -1, 8, 64, 2**70, 10**400, 0.5, 1e308, float("nan"), float("inf"))
        return chance.choice((None, True, False, *words, *numbers))
    if kind < 9:
        return [anything(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {
        chance.choice((*KEYS, "zzz")): anything(chance, depth + 1)
        for _ in range(chance.randrange(5))
    }


def damaged(value, chance):
    """``value`` with one place of it replaced."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(list(value))
        return {**value, key: damaged(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        return [damaged(value[0], chance), *value[1:]]
    return anything(chance)


@pytest.mark.parametrize("seed", range(4))
def test_no_json_raises_anything_unreadable(seed):
    chance = random.Random(seed)
    whole = to_json(full_request())
    read = 0
    for i in range(1500):
        data = damaged(whole, chance) if i % 2 else anything(chance)
        try:
            read += isinstance(from_json(data), Request)
        except (RequestError, PictureError) as error:
            assert error.what.endswith((".", "?"))
    assert read > 0


def test_no_damaged_picture_raises_anything_unreadable():
    chance = random.Random(5)
    whole = Picture.from_array(
        np.arange(16 * 16 * 4, dtype=np.uint32).astype(np.uint8).reshape(16, 16, 4)
    ).png
    read = 0
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            data[chance.randrange(8, len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randrange(8, len(data)) :]
        text = base64.b64encode(bytes(data)).decode()
        try:
            read += from_json({"init": {"picture": {"png_base64": text}}}).init is not None
        except PictureError as error:
            assert error.what.endswith(".")
    assert read > 0
