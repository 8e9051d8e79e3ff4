"""Which LoRA files are read, by their names and shapes, and what is said of all others."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from support.tiny_loras import Lora as Layers
from support.tiny_loras import Matrices, diffusers, kohya, random_lora, save
from torch import Tensor

from studio.adapters.base import Env
from studio.adapters.lora import Lora
from studio.adapters.lora_metadata import trigger_words
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.request import AdapterUse

QUERY = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
KOHYA = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q"


class Networks:
    """A host's networks under the names that a pipeline has for them."""

    def __init__(self, env: Env) -> None:
        self.unet = env.host.unet
        self.text_encoder = env.host.prompts.networks["text_encoder"]


@pytest.fixture
def layers(env: Env) -> Layers:
    return random_lora(Networks(env), rank=2, alpha=2.0)


def loaded(file: Path, env: Env) -> dict[str, tuple[Tensor, Tensor]]:
    prepared = Lora.load(file, env).prepare(env, AdapterUse("lora", str(file)))
    found = {**prepared.unet.layers, **prepared.text.layers}
    return {path: (m.down, m.up) for path, m in found.items()}


def assert_same(found: dict[str, tuple[Tensor, Tensor]], layers: Layers) -> None:
    assert set(found) == set(layers)
    for path, (down, up) in found.items():
        assert torch.equal(down.flatten(), layers[path].down.flatten())
        assert torch.allclose(up.flatten(), layers[path].up.flatten())


def renamed(tensors: dict[str, Tensor], *pairs: tuple[str, str]) -> dict[str, Tensor]:
    result = {}
    for key, tensor in tensors.items():
        for old, new in pairs:
            key = key.replace(old, new)
        result[key] = tensor
    return result


def old_processors(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """diffusers before 0.22: attn1.processor.to_out_lora.down.weight, ff...lora.down.weight."""
    result = {}
    for key, tensor in renamed(
        tensors, (".lora_A.", ".lora.down."), (".lora_B.", ".lora.up.")
    ).items():
        for way in ("q", "k", "v", "out.0"):
            key = key.replace(f".to_{way}.lora.", f".processor.to_{way.split('.')[0]}_lora.")
        for way in ("q", "k", "v", "out"):
            key = key.replace(f".{way}_proj.lora.", f".to_{way}_lora.")
        result[key.replace(".fc1.lora.", ".fc1.lora_linear_layer.")] = tensor
    return result


LAYOUTS: dict[str, Callable[[Layers], dict[str, Tensor]]] = {
    "kohya": kohya,
    "kohya, te1": lambda layers: renamed(kohya(layers), ("lora_te_", "lora_te1_")),
    "diffusers": diffusers,
    "PEFT's adapter name": lambda layers: renamed(
        diffusers(layers), (".lora_A.", ".lora_A.default."), (".lora_B.", ".lora_B.default.")
    ),
    "older diffusers": lambda layers: old_processors(diffusers(layers)),
    "PEFT": lambda layers: renamed(
        diffusers(layers), ("unet.", "base_model.model."), ("text_encoder.", "base_model.model.")
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(layers: Layers, env: Env, tmp_path: Path, layout: str) -> None:
    assert_same(loaded(save(LAYOUTS[layout](layers), tmp_path / "a.safetensors"), env), layers)


def test_names_without_any_prefix_mean_the_unet(layers: Layers, env: Env, tmp_path: Path) -> None:
    layers = {path: m for path, m in layers.items() if path.startswith("unet.")}
    tensors = renamed(diffusers(layers), ("unet.", ""))
    assert_same(loaded(save(tensors, tmp_path / "a.safetensors"), env), layers)


def test_original_names_of_the_whole_path(layers: Layers, env: Env, tmp_path: Path) -> None:
    path = "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_v"
    original = "input_blocks.3.1.transformer_blocks.0.attn2.to_v"  # the tiny U-Net: 2 a level
    tensors = {
        f"model.diffusion_model.{original}.lora_A.weight": layers[path].down,
        f"model.diffusion_model.{original}.lora_B.weight": layers[path].up,
    }
    assert_same(loaded(save(tensors, tmp_path / "a.safetensors"), env), {path: layers[path]})


def test_alpha(env: Env, layers: Layers, tmp_path: Path) -> None:
    one = {QUERY: replace(layers[QUERY], alpha=0.5)}
    up = loaded(save(kohya(one), tmp_path / "a.safetensors"), env)[QUERY][1]
    assert torch.allclose(up, one[QUERY].up * 0.5 / 2)


@pytest.mark.parametrize(
    ("config", "factor"),
    [
        ({"lora_alpha": 4}, 2.0),
        ({"lora_alpha": 4, "use_rslora": True}, 4 / 2**0.5),
        ({"lora_alpha": 4, "alpha_pattern": {"attn1.to_q": 1}}, 0.5),
    ],
    ids=str,
)
def test_alpha_of_the_header_and_of_pefts_file(
    env: Env, layers: Layers, tmp_path: Path, config, factor: float
) -> None:
    one = {QUERY: layers[QUERY]}
    header = json.dumps({f"unet.{key}": value for key, value in config.items()})
    file = save(diffusers(one), tmp_path / "a.safetensors", lora_adapter_metadata=header)
    assert torch.allclose(loaded(file, env)[QUERY][1], one[QUERY].up * factor)
    (tmp_path / "b").mkdir()
    file = save(diffusers(one), tmp_path / "b" / "adapter_model.safetensors")
    (tmp_path / "b" / "adapter_config.json").write_text(json.dumps(config))
    assert torch.allclose(loaded(file.parent, env)[QUERY][1], one[QUERY].up * factor)


def test_linear_and_1x1_stand_for_one_another(env: Env, layers: Layers, tmp_path: Path) -> None:
    query = layers[QUERY]
    square = Matrices(query.down[..., None, None], query.up[..., None, None], query.alpha)
    path = "unet.down_blocks.0.attentions.0.proj_in"
    flat = Matrices(layers[path].down.flatten(1), layers[path].up.flatten(1), 2.0)
    file = save(kohya({QUERY: square, path: flat}), tmp_path / "a.safetensors")
    assert_same(loaded(file, env), {QUERY: query, path: layers[path]})


def test_the_tucker_form(env: Env, layers: Layers, tmp_path: Path) -> None:
    path, source = "unet.down_blocks.0.resnets.0.conv1", torch.Generator().manual_seed(1)
    mid = torch.randn(2, 2, 3, 3, generator=source)
    thin = torch.randn(2, 16, 1, 1, generator=source)
    tensors = kohya({path: replace(layers[path], down=thin)})
    tensors["lora_unet_down_blocks_0_resnets_0_conv1.lora_mid.weight"] = mid
    down, up = loaded(save(tensors, tmp_path / "a.safetensors"), env)[path]
    x = torch.randn(1, 16, 5, 5, generator=source)
    convolve = torch.nn.functional.conv2d
    expected = convolve(convolve(convolve(x, thin), mid, padding=1), layers[path].up)
    assert torch.allclose(convolve(convolve(x, down, padding=1), up), expected, atol=1e-5)


OTHERS = {
    "OFT of the first LyCORIS": [f"{KOHYA}.oft_diag", f"{KOHYA}.alpha"],
    "BOFT": ["base_model.model.x.boft_R", "base_model.model.x.boft_s"],
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_kinds_are_named(kind: str, env: Env, tmp_path: Path) -> None:
    file = save({key: torch.zeros(2, 2) for key in OTHERS[kind]}, tmp_path / "a.safetensors")
    with pytest.raises(AdapterError, match=f"is a {kind}, which the studio cannot use yet"):
        Lora.load(file, env)


def without_half(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {key: tensor for key, tensor in tensors.items() if "lora_up" not in key}


WRONG: dict[str, tuple[Callable[[dict[str, Tensor]], dict[str, Tensor]], str]] = {
    "another U-Net": (lambda t: renamed(t, ("down_blocks_0", "double_blocks")), "another family"),
    "other widths": (
        lambda t: {k: v[:, :-1] if "attn2_to_k.lora_down" in k else v for k, v in t.items()},
        "another family",
    ),
    "a second encoder": (lambda t: renamed(t, ("lora_te_", "lora_te2_")), "another family"),
    "half of it": (without_half, "has no up matrix"),
    "no numbers": (lambda t: {k: v * float("nan") for k, v in t.items()}, "not numbers"),
    "no LoRA": (lambda t: {"conv_in.weight": torch.zeros(1)}, "is not a LoRA"),
    "more in it": (lambda t: {**t, "lora_unet_x.reg": torch.zeros(1)}, "does not know"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_files_end_in_a_sentence(
    wrong: str, layers: Layers, env: Env, tmp_path: Path
) -> None:
    change, words = WRONG[wrong]
    with pytest.raises(AdapterError) as caught:
        Lora.load(save(change(kohya(layers)), tmp_path / "a.safetensors"), env)
    assert words in caught.value.what
    assert caught.value.remedy


def test_files_that_are_none(layers: Layers, env: Env, tmp_path: Path) -> None:
    file = save(kohya(layers), tmp_path / "a.safetensors")
    file.write_bytes(file.read_bytes()[:-9])
    (tmp_path / "empty").mkdir()
    for path, words in (
        (file, "ends too early"),
        (tmp_path / "b.safetensors", "There is no LoRA"),
        (tmp_path / "b.pt", "pickle"),
        (tmp_path / "empty", "no safetensors file"),
    ):
        with pytest.raises(AdapterError, match=words):
            Lora.load(path, env)


def test_loading_can_be_cancelled(layers: Layers, env: Env, tmp_path: Path) -> None:
    stop = StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        Lora.load(save(kohya(layers), tmp_path / "a.safetensors"), replace(env, stop=stop))


def test_trigger_words(layers: Layers, tmp_path: Path) -> None:
    one = kohya({QUERY: layers[QUERY]})
    tags = json.dumps({"10_ink": {"ink drawing": 12, "cat": 3}, "5_more": {"cat": 40}})
    counted = save(one, tmp_path / "a.safetensors", ss_tag_frequency=tags)
    assert trigger_words(counted) == ("cat", "ink drawing")
    phrase = {"modelspec.trigger_phrase": "inkstyle, bold lines", "ss_tag_frequency": tags}
    assert trigger_words(save(one, tmp_path / "b.safetensors", **phrase)) == (
        "inkstyle",
        "bold lines",
    )
    assert trigger_words(save(one, tmp_path / "c.safetensors")) == ()
    assert trigger_words(save(one, tmp_path / "d.safetensors", ss_tag_frequency="[")) == ()


def test_lycoris_own_names(env: Env, layers: Layers, tmp_path: Path) -> None:
    tensors = kohya(layers)
    named = {
        key.replace("lora_unet_", "lycoris_").replace("lora_te_", "lycoris_"): tensor
        for key, tensor in tensors.items()
    }
    assert_same(loaded(save(named, tmp_path / "a.safetensors"), env), layers)
