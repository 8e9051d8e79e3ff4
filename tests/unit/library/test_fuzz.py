"""5,000 damaged files, and some made to hurt: a sentence for each, soon, and in little memory."""

from __future__ import annotations

import copy
import io
import json
import random
import struct
import time
import tracemalloc
from collections import Counter
from contextlib import contextmanager

import pytest
import torch
from support.headers import kohya_shapes, prefixed, table_of, unet_shapes

from studio.domain.adapter_kinds import KINDS
from studio.files.adapter_files import guess_kind
from studio.library.identify import identify
from studio.library.kinds import FAMILY_WORDS, KIND_WORDS, Identified
from studio.library.report import as_json, in_words
from studio.library.sentences import FileError

CASES = 5000
LONGEST = 1.0  # seconds; these take milliseconds, so this only catches what hangs
MOST_MEMORY = 200 << 20

WORDS = json.dumps({"set": {"ink": 4, "cat": 2}})
TABLES = [
    table_of(kohya_shapes(), {"ss_tag_frequency": WORDS, "ss_network_alpha": "4"}),
    table_of({"unet.x.attn2.to_k.hada_w1_b": (4, 768), "unet.x.attn2.to_k.alpha": ()}),
    table_of({"x.lokr_w1": (4, 4), "x.lokr_w2_b": (4, 8)}),
    table_of({"controlnet_cond_embedding.conv_in.weight": (4, 3, 3, 3), "task_embedding": (6, 8)}),
    table_of({"lora_controlnet": (1,), "input_blocks.1.1.attn2.to_k.down": (4, 2048)}),
    table_of({"conv_in.weight": (4, 192, 3, 3), "body.0.block1.weight": (4, 4, 3, 3)}),
    table_of({"image_proj.latents": (1, 4, 8), "image_proj.proj_in.weight": (8, 512)}),
    table_of({"emb_params": (2, 768)}),
    table_of({"clip_l": (2, 768), "clip_g": (2, 1280)}),
    table_of(prefixed("model.diffusion_model.", {n: s[:1] for n, s in unet_shapes().items()})),
    table_of(
        {
            "encoder.conv_in.weight": (4, 3),
            "encoder.down.0.x": (1,),
            "decoder.conv_in.weight": (4, 4),
        }
    ),
    table_of({"encoder.layers.0.weight": (4, 3, 3, 3), "decoder.layers.0.weight": (4, 4, 3, 3)}),
    table_of({"0.weight": (4, 3, 3, 3), "1.conv.0.weight": (4, 4, 3, 3)}),
    table_of(
        {"model.0.weight": (4, 3, 3, 3), "model.1.sub.0.RDB1.x": (1,), "model.10.weight": (3,)}
    ),
    table_of(
        {"body.0.weight": (4, 3, 3, 3), "body.1.weight": (4,), "body.34.weight": (48, 4, 3, 3)}
    ),
]
NASTY = [
    *(None, True, -1, 0, 1, 3.5, 1 << 31, 1 << 63, 1 << 64, 10**30, float("nan"), float("inf")),
    *(
        "",
        "F32",
        "F4",
        "\ud800",
        "\0",
        "x" * 2000,
        [],
        {},
        [[]],
        [0, 0],
        [-1],
        [1 << 40] * 4,
        {"a": 1},
    ),
]


def encoded(table, data=None):
    text = json.dumps(table).encode()
    end = max((v["data_offsets"][1] for k, v in table.items() if k != "__metadata__"), default=0)
    return struct.pack("<Q", len(text)) + text + (bytes(end) if data is None else data)


def pickled(value, *, legacy):
    held = io.BytesIO()
    torch.save(value, held, _use_new_zipfile_serialization=not legacy)
    return held.getvalue()


def pickles():
    tensors = {
        "image_proj": {"proj.weight": torch.zeros(4, 8)},
        "string_to_param": {"*": torch.zeros(2)},
    }
    return [pickled(tensors, legacy=False), pickled(tensors, legacy=True)]


def flip(rng, data):
    """Some bytes replaced, most of them near the beginning."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        changed[int(len(data) * rng.random() ** 3)] = rng.randrange(256)
    return bytes(changed)


def cut(rng, data):
    return data[: rng.randrange(len(data))]


def splice(rng, data):
    """A piece doubled, moved or left out."""
    start, end = sorted(rng.randrange(len(data)) for _ in range(2))
    place = rng.randrange(len(data))
    return rng.choice(
        [
            data[:place] + data[start:end] + data[place:],
            data[:start] + data[end:],
            data[:8] + data[start:end] + data[8:],
        ]
    )


def lie_of_length(rng, data):
    length = rng.choice(
        [0, 1, 2, len(data), 1 << 20, 1 << 24, (1 << 24) + 1, 1 << 40, (1 << 64) - 1]
    )
    return struct.pack("<Q", length) + data[8:]


def lie_in_table(rng, _data):
    """A valid file but for values that no file has."""
    table = copy.deepcopy(rng.choice(TABLES))
    whole = encoded(table)[8 + len(json.dumps(table)) :]
    for _ in range(rng.randint(1, 3)):
        name = rng.choice(list(table))
        entry = table[name]
        what = rng.randrange(4)
        if what == 0:
            table[name] = rng.choice(NASTY)
        elif what == 1 and isinstance(entry, dict) and entry:
            entry[rng.choice(list(entry))] = rng.choice(NASTY)
        elif what == 2 and isinstance(entry, dict) and isinstance(entry.get("shape"), list):
            entry["shape"] = [rng.choice([0, 1, 2, 8, 1 << 20]) for _ in range(rng.randint(0, 5))]
        else:
            table[rng.choice(["", "a.alpha", "\u202e", "x" * 400, "body.99999.weight"])] = (
                table.pop(name)
            )
    text = json.dumps(table).encode()
    return struct.pack("<Q", len(text)) + text + whole


def reshape(rng, _data):
    """A valid file with the names of one kind and shapes that they never have."""
    names = [name for name in rng.choice(TABLES) if name != "__metadata__"]
    names += [name for name in rng.choice(TABLES) if name != "__metadata__"]
    shapes = {
        n: [rng.choice([0, 1, 2, 3, 5, 192]) for _ in range(rng.randint(0, 3))] for n in names
    }
    return encoded(table_of(shapes))


MUTATIONS = (flip, flip, cut, cut, splice, lie_of_length, lie_in_table, lie_in_table, reshape)


def outcome(path):
    """What is said of a file when it is identified, and when it is about to be added."""
    result = said(path)
    assert guess_kind(path) in (None, *KINDS)
    return result


def said(path):
    """The kind or a refusal; whatever else is raised fails the test."""
    try:
        found = identify(path)
    except FileError as error:
        assert error.what
        assert error.remedy
        assert len(str(error)) < 1000
        return "refused"
    else:
        assert isinstance(found, Identified)
        assert found.kind in KIND_WORDS
        assert found.family is None or found.family in FAMILY_WORDS
        json.dumps(as_json(found))
        assert all(line.isprintable() for line in in_words(found).splitlines())
        return found.kind


@contextmanager
def watched_memory():
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


def test_five_thousand_damaged_files(tmp_path):
    rng = random.Random(20240517)
    valid = [encoded(table) for table in TABLES] + pickles()
    counts = Counter()
    path = tmp_path / "file.safetensors"
    with watched_memory():
        for number in range(CASES):
            mutation = MUTATIONS[number % len(MUTATIONS)]
            path.write_bytes(mutation(rng, rng.choice(valid)))
            begin = time.perf_counter()
            counts[outcome(path)] += 1
            assert time.perf_counter() - begin < LONGEST
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    assert counts["refused"] > CASES // 3  # the damage is damage
    assert len(counts) > 8  # and some of it goes past the header, to every kind


def test_before_the_damage_they_were_good(tmp_path):
    path = tmp_path / "file.safetensors"
    for data in (*(encoded(table) for table in TABLES), *pickles()):
        path.write_bytes(data)
        assert outcome(path) != "refused"


def test_damaged_folders(tmp_path):
    rng = random.Random(7)
    config = json.dumps({"_class_name": "AutoencoderKL", "scaling_factor": 0.18215}).encode()
    index = json.dumps({"_class_name": "X", "unet": ["diffusers", "Y"], "vae": ["a", "b"]}).encode()
    weights = encoded(TABLES[10])
    (tmp_path / "unet").mkdir()
    (tmp_path / "vae").mkdir()
    counts = Counter()
    for number in range(300):
        (tmp_path / "vae/config.json").write_bytes(rng.choice([flip, cut, splice])(rng, config))
        (tmp_path / "vae/model.safetensors").write_bytes(weights)
        (tmp_path / "unet/model.safetensors").write_bytes(
            flip(rng, weights) if number % 2 else weights
        )
        (tmp_path / "model_index.json").write_bytes(flip(rng, index) if number % 3 else index)
        counts[outcome(tmp_path / "vae")] += 1
        counts[outcome(tmp_path)] += 1
    assert counts["refused"] > 50
    assert {"vae", "checkpoint"} <= set(counts)


def header(text):
    return struct.pack("<Q", len(text)) + text


LIMIT = 16 << 20
ENTRY = '"%s": {"dtype": "U8", "shape": [0], "data_offsets": [0, 0]}'


def many(count, name):
    return header(("{" + ", ".join(ENTRY % (name % i) for i in range(count)) + "}").encode())


TAGS = {f"a tag without any use {i}": i for i in range(290_000)}
HOSTILE = {
    "empty lists": lambda: header(b'{"a": [' + b"[]," * (LIMIT // 3 - 9) + b"[]]}"),
    "lists below the limit": lambda: header(b'{"a": [' + b"[]," * 140_000 + b"[]]}"),
    "objects below the limit": lambda: header(
        b"{" + b",".join(b'"%x":{}' % i for i in range(145_000)) + b"}"
    ),
    "a list within lists": lambda: header(b'{"a": ' + b"[" * 290_000 + b"]" * 290_000 + b"}"),
    "a number of millions of digits": lambda: header(b'{"a": ' + b"9" * (LIMIT - 9) + b"}"),
    "letters of four bytes": lambda: header(
        b'{"__metadata__": {"modelspec.title": "'
        + "\U0001f600".encode() * (LIMIT // 4 - 20)
        + b'"}}'
    ),
    "words without end": lambda: header(
        json.dumps(
            {
                "__metadata__": {"ss_tag_frequency": json.dumps({"a": TAGS})},
                "lora_unet_x.lora_down.weight": {
                    "dtype": "U8",
                    "shape": [0, 0],
                    "data_offsets": [0, 0],
                },
            }
        ).encode()
    ),
    "tensors of a LoRA": lambda: many(
        27_000, "lora_unet_down_blocks_%d_attn2_to_k.lora_down.weight"
    ),
    "dots": lambda: many(26_000, "." * 240 + "%d"),
    "underscores": lambda: many(26_000, "_transformer_blocks_" * 12 + "%d"),
    "numbers": lambda: many(26_000, "1" * 240 + "%d.weight"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_files_made_to_hurt(tmp_path, name):
    path = tmp_path / "file.safetensors"
    path.write_bytes(HOSTILE[name]())
    expected = "lora" if name in ("tensors of a LoRA", "words without end") else "refused"
    with watched_memory():
        assert said(path) == expected
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    seconds = [timed(path)]  # without the cost of watching the memory
    if seconds[0] > LONGEST / 2:
        seconds.append(timed(path))
    assert min(seconds) < LONGEST


def timed(path):
    begin = time.thread_time()
    said(path)
    return time.thread_time() - begin
