"""Every layout of learned words, and what is said of files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from support.tiny_models import TEXT_WIDTH

from studio.adapters import find_kind, resolve
from studio.adapters.base import Env
from studio.adapters.textual_inversion import TextualInversion
from studio.domain.errors import AdapterError
from studio.domain.request import AdapterUse

VECTORS = torch.linspace(-1, 1, 2 * TEXT_WIDTH).reshape(2, TEXT_WIDTH)


def saved(folder: Path, **tensors: torch.Tensor) -> Path:
    file = folder / "kraft.safetensors"
    save_file({key: tensor.clone().contiguous() for key, tensor in tensors.items()}, file)
    return file


@pytest.mark.parametrize(
    ("key", "word"),
    [("<paper>", "<paper>"), ("emb_params", "kraft"), ("string_to_param.*", "kraft")],
)
def test_layouts(env: Env, tmp_path: Path, key: str, word: str) -> None:
    found = TextualInversion.load(saved(tmp_path, **{key: VECTORS}), env)
    assert found.name == word
    assert torch.equal(found.vectors[0], VECTORS)


def test_one_vector_without_a_list_and_halves(env: Env, tmp_path: Path) -> None:
    found = TextualInversion.load(saved(tmp_path, word=VECTORS[0].half()), env)
    assert found.vectors[0].shape == (1, TEXT_WIDTH)
    change = found.prepare(env, AdapterUse("textual_inversion", "x")).text_change(0.5)
    assert change.token is not None
    assert (change.token.name, change.token.weight) == ("word", 0.5)


WRONG = {
    "of SDXL": ({"clip_l": VECTORS, "clip_g": VECTORS}, "another family"),
    "of other widths": ({"emb_params": VECTORS[:, :-1]}, "another family"),
    "a weight": ({"conv": torch.zeros(2, 2, 3, 3)}, "is not a learned word"),
    "a large table": ({"table": torch.zeros(400, TEXT_WIDTH)}, "is not a learned word"),
    "a LoRA": ({"a.lora_up": VECTORS, "a.lora_down": VECTORS}, "is not a learned word"),
    "no numbers": ({"a": VECTORS * float("inf")}, "not numbers"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_files_end_in_a_sentence(env: Env, tmp_path: Path, wrong: str) -> None:
    tensors, words = WRONG[wrong]
    with pytest.raises(AdapterError, match=words) as caught:
        TextualInversion.load(saved(tmp_path, **tensors), env)
    assert caught.value.remedy


def test_pickles_are_refused(env: Env, tmp_path: Path) -> None:
    (tmp_path / "word.pt").write_bytes(b"PK")
    with pytest.raises(AdapterError, match="pickle"):
        TextualInversion.load(tmp_path / "word.pt", env)


@pytest.fixture
def shelves(tmp_path: Path) -> Path:
    for name in ("tokens/paper", "loras/ink", "style/ip_adapter"):
        file = tmp_path / "adapters" / f"{name}.safetensors"
        file.parent.mkdir(parents=True)
        save_file({"<paper>": VECTORS}, file)
    return tmp_path


def test_files_of_the_embedded_family_have_names(shelves: Path) -> None:
    adapters = shelves / "adapters"
    assert resolve("starter:tokens/paper", shelves) == adapters / "tokens" / "paper.safetensors"
    assert resolve("starter:loras/ink", shelves) == adapters / "loras" / "ink.safetensors"
    assert resolve("starter:style", shelves) == adapters / "style"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("tokens/papr", "'tokens/paper'"),
        ("loras/inc", "'loras/ink'"),
        ("loras", "'loras/ink'"),
        ("tokens/../loras/ink", "loras/ink"),
        ("tokens/paper.safetensors", "'tokens/paper'"),
        ("../adapters/style", "style"),
    ],
)
def test_other_names_get_the_nearest_one(shelves: Path, name: str, hint: str) -> None:
    with pytest.raises(AdapterError, match=hint):
        resolve(f"starter:{name}", shelves)


def test_the_kinds_are_known() -> None:
    assert find_kind("textual_inversion") == TextualInversion.load
    assert find_kind("lora")
