"""Pickles are looked at and never opened."""

from __future__ import annotations

import io
import pickle
import zipfile

import pytest
import torch

from studio.library.identify import identify
from studio.library.pickles import NOTE, is_pickle, read_pickle
from studio.library.sentences import FileError


def save(path, value, *, legacy=False):
    torch.save(value, path, _use_new_zipfile_serialization=not legacy)
    return path


@pytest.fixture(params=[False, True], ids=["zip", "legacy"])
def legacy(request):
    return request.param


def test_names_and_shapes_are_those_of_the_tensors(tmp_path, legacy):
    tensors = {
        "a.weight": torch.zeros(3, 4),
        "b": torch.zeros(5),
        "half": torch.zeros(2, 70000, dtype=torch.float16),
        "learned": torch.nn.Parameter(torch.zeros(2, 3)),
        "step": 7,
        "note": "cpu",
    }
    path = save(tmp_path / "a.pt", {"epoch": 3, "state_dict": tensors}, legacy=legacy)
    assert read_pickle(path) == {
        "a.weight": (3, 4), "b": (5,), "half": (2, 70000), "learned": (2, 3),
    }  # fmt: skip


CASES = {
    "ip_adapter": {
        "image_proj": {"proj.weight": torch.zeros(8, 1024), "norm.weight": torch.zeros(768)},
        "ip_adapter": {"1.to_k_ip.weight": torch.zeros(4, 768)},
    },
    "instantid": {
        "image_proj": {"latents": torch.zeros(1, 2, 4), "proj_in.weight": torch.zeros(4, 512)},
        "ip_adapter": {"1.to_k_ip.weight": torch.zeros(4, 2048)},
    },
    "textual_inversion": {
        "string_to_token": {"*": 265},
        "string_to_param": {"*": torch.zeros(2, 768)},
        "name": "cat",
    },
    "checkpoint": {
        "state_dict": {
            "cond_stage_model.transformer.x": torch.zeros(2),
            "model.diffusion_model.middle.attn2.to_k.weight": torch.zeros(4, 768),
        }
    },
    "upscaler": {"params_ema": {"body.0.rdb1.conv1.weight": torch.zeros(2, 2, 3, 3)}},
    "lora": {"unet.x.attn2.to_k.lora_A.weight": torch.zeros(4, 768)},
}


@pytest.mark.parametrize("kind", CASES)
def test_kinds(tmp_path, kind, legacy):
    found = identify(
        save(tmp_path / f"cat.{'ckpt' if legacy else 'bin'}", CASES[kind], legacy=legacy)
    )
    assert found.kind == kind
    assert found.family == {"upscaler": None, "instantid": "sdxl"}.get(kind, "sd15")
    assert NOTE in found.notes
    assert found.tensors == sum(1 for _ in leaves(CASES[kind]))
    assert found.size > 0
    if kind == "textual_inversion":
        assert found.trigger_words == ("cat",)


def leaves(value):
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)


class Hostile:
    """Writes a file when it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (eval, (f"open({str(self.path)!r}, 'w').close()",))


@pytest.mark.parametrize("protocol", [2, 4])
def test_nothing_is_carried_out(tmp_path, protocol):
    trap = tmp_path / "trap"
    data = pickle.dumps({"a": Hostile(trap)}, protocol=protocol)
    for name, content in (("a.pt", data), ("b.pt", zipped(data))):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(FileError, match=r"would call \w+\.eval when opened"):
            identify(path)
    assert not trap.exists()
    pickle.loads(data)
    assert trap.exists()  # the trap works


def zipped(data, method=zipfile.ZIP_STORED, name="archive/data.pkl"):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        archive.writestr(name, data)
    return held.getvalue()


def test_archives_that_are_no_pickles_are_told(tmp_path):
    data = pickle.dumps({"a": 1}, protocol=2)
    assert is_pickle(zipped(data)[:512])
    for content in (zipped(data, zipfile.ZIP_DEFLATED), zipped(data, name="a/picture.png")):
        assert not is_pickle(content[:512])
        path = tmp_path / "a.pt"
        path.write_bytes(content)
        with pytest.raises(FileError, match="It is an archive"):
            identify(path)


def test_a_pickle_of_something_else(tmp_path):
    path = tmp_path / "a.ckpt"
    path.write_bytes(pickle.dumps({"words": ["a"] * 9}, protocol=2))
    with pytest.raises(FileError) as caught:
        identify(path)
    assert "nothing that the studio knows" in caught.value.what
    assert "was not opened" in caught.value.kept


def test_a_pickle_that_is_cut_off(tmp_path, legacy):
    path = save(tmp_path / "a.bin", CASES["lora"], legacy=legacy)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(FileError, match="cannot be read to its end"):
        identify(path)


def test_a_pickle_called_safetensors_is_still_one(tmp_path):
    found = identify(save(tmp_path / "a.safetensors", CASES["lora"]))
    assert found.notes == (NOTE,)


@pytest.mark.parametrize(
    "data",
    [
        b"\x80\x02" + b"N0" * 2_000_000,  # endless instructions
        b"\x80\x02X\xff\xff\x0f\x00" + b"a" * (1 << 20) + b"QK\x00)" * 300_000,
        b"\x80\x02" + b"K\x01" * 100_000 + b".",
        b"\x80\x02\x8b\x00\x00\x00\x40" + b"\xff" * (3 << 20),  # an integer of millions of digits
        b"\x80\x02Qq\x00\x8a\xff" + b"\x7f" * 255 + b"\x85.",
    ],
    ids=["steps", "names", "numbers", "digits", "sizes"],
)
def test_hostile_pickles_end_soon(tmp_path, data):
    import time

    path = tmp_path / "a.pt"
    path.write_bytes(data)
    begin = time.perf_counter()
    with pytest.raises(FileError):
        identify(path)
    assert time.perf_counter() - begin < 2
