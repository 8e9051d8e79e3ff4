"""LoHa, LoKr, DoRA and full differences equal PEFT, or the formula that defines them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import peft
import pytest
import torch
from support.tiny_loras import save
from torch import Tensor, nn

from studio.adapters.base import Env
from studio.adapters.lora import Lora
from studio.domain.errors import AdapterError
from studio.domain.request import AdapterUse
from studio.engine.changes import LowRank

ATTENTION = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
CONV = "down_blocks.0.resnets.0.conv1"
POINT = "down_blocks.0.attentions.0.proj_in"
NORM = "down_blocks.0.resnets.0.norm1"
LAYER_NORM = "down_blocks.0.attentions.0.transformer_blocks.0.norm1"
TARGETS = ["to_q", "to_v", "conv1", "proj_in", "ff.net.2"]


def inputs(unet: Any) -> tuple[Tensor, Tensor, Tensor]:
    source = torch.Generator().manual_seed(0)
    latents = torch.randn(2, unet.config.in_channels, 8, 8, generator=source)
    text = torch.randn(2, 7, unet.config.cross_attention_dim, generator=source)
    return latents, torch.tensor([500, 500]), text


@torch.no_grad()
def said(unet: Any) -> Tensor:
    return unet(*inputs(unet)).sample


@torch.no_grad()
def with_file(file: Path, env: Env, weight: float = 1.0) -> Tensor:
    prepared = Lora.load(file, env).prepare(env, AdapterUse("lora", str(file)))
    with env.host.low_rank.attached(prepared.unet, weight):
        return said(env.host.unet)


def by_peft(env: Env, config: peft.PeftConfig) -> peft.PeftModel:
    torch.manual_seed(1)
    model = peft.get_peft_model(copy.deepcopy(env.host.unet), config)
    with torch.no_grad():
        for name, value in model.named_parameters():
            if "magnitude" in name:
                value.mul_(torch.rand(value.shape) + 0.5)
            elif any(mark in name for mark in ("lora_", "hada_", "lokr_")):
                value.normal_(std=0.2)
    return model


CONFIGS = {
    "lora": lambda: peft.LoraConfig(r=3, lora_alpha=2, target_modules=TARGETS),
    "dora": lambda: peft.LoraConfig(r=3, lora_alpha=2, target_modules=TARGETS, use_dora=True),
    "loha": lambda: peft.LoHaConfig(r=2, alpha=3, target_modules=TARGETS),
    "loha of a large rank": lambda: peft.LoHaConfig(r=6, alpha=3, target_modules=TARGETS),
    "loha, conv decomposed": lambda: peft.LoHaConfig(
        r=2, alpha=3, target_modules=TARGETS, use_effective_conv2d=True
    ),
    "lokr": lambda: peft.LoKrConfig(r=2, alpha=2, target_modules=TARGETS),
    "lokr, both decomposed": lambda: peft.LoKrConfig(
        r=2, alpha=2, target_modules=TARGETS, decompose_both=True, use_effective_conv2d=True
    ),
}


@pytest.mark.parametrize("kind", CONFIGS)
def test_as_peft_computes_it(kind: str, env: Env, tmp_path: Path) -> None:
    model = by_peft(env, CONFIGS[kind]())
    model.save_pretrained(tmp_path)
    ours = with_file(tmp_path / "adapter_model.safetensors", env)
    assert (ours - said(model)).abs().max() < 1e-4
    assert (ours - said(env.host.unet)).abs().max() > 0.01


def weight_of(env: Env, path: str) -> Tensor:
    return env.host.unet.get_submodule(path).weight.detach()


def merged(env: Env, deltas: dict[str, Tensor], biases: dict[str, Tensor] | None = None) -> Tensor:
    unet = copy.deepcopy(env.host.unet)
    with torch.no_grad():
        for path, delta in deltas.items():
            unet.get_submodule(path).weight += delta
        for path, delta in (biases or {}).items():
            unet.get_submodule(path).bias += delta
    return said(unet)


def stem(path: str) -> str:
    return "lora_unet_" + path.replace(".", "_")


def noise(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed + sum(shape))) * 0.2


def test_full_differences_of_weights_biases_and_norms(env: Env, tmp_path: Path) -> None:
    paths = (ATTENTION, CONV, POINT, NORM, LAYER_NORM)
    deltas = {path: noise(*weight_of(env, path).shape) for path in paths}
    biases = {path: noise(len(weight_of(env, path))) for path in (CONV, NORM, LAYER_NORM)}
    tensors = {f"{stem(p)}.diff": d for p, d in deltas.items()}
    tensors |= {f"{stem(p)}.diff_b": d for p, d in biases.items()}
    tensors[f"{stem(NORM)}.w_norm"] = tensors.pop(f"{stem(NORM)}.diff")
    tensors[f"{stem(NORM)}.b_norm"] = tensors.pop(f"{stem(NORM)}.diff_b")
    alone = f"{stem('up_blocks.0.resnets.0.conv2')}.diff_b"
    tensors[alone] = noise(len(weight_of(env, "up_blocks.0.resnets.0.conv2")))
    biases["up_blocks.0.resnets.0.conv2"] = tensors[alone]
    ours = with_file(save(tensors, tmp_path / "a.safetensors"), env)
    assert (ours - merged(env, deltas, biases)).abs().max() < 1e-4


def test_lycoris_lokr_with_whole_factors_has_no_alpha(env: Env, tmp_path: Path) -> None:
    """Its writers store alpha = rank of nothing; the formula leaves it out."""
    out, inner = weight_of(env, ATTENTION).shape
    w1, w2 = noise(2, 2), noise(out // 2, inner // 2)
    tensors = {
        f"{stem(ATTENTION)}.lokr_w1": w1,
        f"{stem(ATTENTION)}.lokr_w2": w2,
        f"{stem(ATTENTION)}.alpha": torch.tensor(8.0),
    }
    ours = with_file(save(tensors, tmp_path / "a.safetensors"), env)
    assert (ours - merged(env, {ATTENTION: torch.kron(w1, w2)})).abs().max() < 1e-5


def dora(weight: Tensor, delta: Tensor, magnitude: Tensor, by_output: bool) -> Tensor:
    """The difference that DoRA makes, written out; ``magnitude`` as LyCORIS stores it."""
    changed = weight + delta
    dims = tuple(d for d in range(weight.ndim) if d != (0 if by_output else 1))
    return magnitude * changed / changed.square().sum(dim=dims, keepdim=True).sqrt() - weight


@pytest.mark.parametrize("by_output", [True, False], ids=["rows", "columns"])
@pytest.mark.parametrize("path", [ATTENTION, CONV, POINT])
@pytest.mark.parametrize("weight", [1.0, 0.4])
def test_dora_of_lycoris(
    env: Env, tmp_path: Path, path: str, by_output: bool, weight: float
) -> None:
    base = weight_of(env, path)
    down, up = noise(2, *base.shape[1:]), noise(len(base), 2, *[1] * (base.ndim - 2))
    delta = (up.flatten(1) @ down.flatten(1)).reshape(base.shape) * 3 / 2
    shape = [1] * base.ndim
    shape[0 if by_output else 1] = base.shape[0 if by_output else 1]
    magnitude = noise(*shape).abs() + 1
    tensors = {
        f"{stem(path)}.lora_down.weight": down,
        f"{stem(path)}.lora_up.weight": up,
        f"{stem(path)}.alpha": torch.tensor(3.0),
        f"{stem(path)}.dora_scale": magnitude,
    }
    if base.shape[0] == base.shape[1] and not by_output and base.ndim == 2:
        magnitude = magnitude.reshape(1, -1)
    ours = with_file(save(tensors, tmp_path / "a.safetensors"), env, weight)
    expected = merged(env, {path: weight * dora(base, delta, magnitude, by_output)})
    assert (ours - expected).abs().max() < 1e-4


def test_dora_of_a_kronecker_product(env: Env, tmp_path: Path) -> None:
    base = weight_of(env, ATTENTION)
    w1, w2 = noise(2, 2), noise(base.shape[0] // 2, base.shape[1] // 2)
    magnitude = noise(len(base), 1).abs() + 1
    tensors = {
        f"{stem(ATTENTION)}.lokr_w1": w1,
        f"{stem(ATTENTION)}.lokr_w2": w2,
        f"{stem(ATTENTION)}.dora_scale": magnitude,
    }
    ours = with_file(save(tensors, tmp_path / "a.safetensors"), env)
    delta = dora(base, torch.kron(w1, w2), magnitude, by_output=True)
    assert (ours - merged(env, {ATTENTION: delta})).abs().max() < 1e-4


def test_at_weight_0_every_kind_is_off_to_the_last_bit(env: Env, tmp_path: Path) -> None:
    base = said(env.host.unet)
    for kind, config in CONFIGS.items():
        by_peft(env, config()).save_pretrained(tmp_path / kind)
        file = tmp_path / kind / "adapter_model.safetensors"
        assert torch.equal(with_file(file, env, 0.0), base), kind
        assert not any(m._forward_hooks for m in env.host.unet.modules())


def test_a_loha_of_a_small_rank_is_kept_thin(env: Env, tmp_path: Path) -> None:
    """So that it multiplies with others exactly, and takes little memory."""
    out, inner = weight_of(env, ATTENTION).shape
    tensors = {
        f"{stem(ATTENTION)}.hada_w{i}_{side}": noise(*shape, seed=i)
        for i in (1, 2)
        for side, shape in (("a", (out, 2)), ("b", (2, inner)))
    }
    file = save(tensors, tmp_path / "a.safetensors")
    prepared = Lora.load(file, env).prepare(env, AdapterUse("lora", str(file)))
    change = prepared.unet.layers[f"unet.{ATTENTION}"]
    assert isinstance(change, LowRank)
    assert change.rank == 4


WRONG: dict[str, Callable[[dict[str, Tensor]], None]] = {
    "another size": lambda t: t.update({f"{stem(ATTENTION)}.hada_w1_a": noise(5, 2)}),
    "ranks that differ": lambda t: t.update({f"{stem(ATTENTION)}.hada_w1_b": noise(3, 16)}),
    "no shape": lambda t: t.update({f"{stem(ATTENTION)}.hada_w1_a": torch.tensor(1.0)}),
    "no rank": lambda t: t.update(
        {f"{stem(ATTENTION)}.hada_w1_a": noise(16, 0), f"{stem(ATTENTION)}.hada_w1_b": noise(0, 16)}
    ),
    "alpha of several": lambda t: t.update({f"{stem(ATTENTION)}.alpha": noise(3)}),
    "incomplete": lambda t: t.pop(f"{stem(ATTENTION)}.hada_w2_b"),
    "no numbers": lambda t: t[f"{stem(ATTENTION)}.hada_w2_a"].fill_(float("nan")),
    "a magnitude of another size": lambda t: t.update(
        {f"{stem(ATTENTION)}.dora_scale": noise(3, 1)}
    ),
    "a magnitude alone": lambda t: t.update({f"{stem(CONV)}.dora_scale": noise(16, 1, 1, 1)}),
}


@pytest.mark.parametrize("how", WRONG)
def test_what_is_wrong_becomes_a_sentence(how: str, env: Env, tmp_path: Path) -> None:
    out, inner = weight_of(env, ATTENTION).shape
    tensors = {
        f"{stem(ATTENTION)}.hada_w{i}_{side}": noise(*shape, seed=i)
        for i in (1, 2)
        for side, shape in (("a", (out, 2)), ("b", (2, inner)))
    }
    WRONG[how](tensors)
    with pytest.raises(AdapterError) as caught:
        Lora.load(save(tensors, tmp_path / "a.safetensors"), env)
    assert caught.value.kept
    assert caught.value.remedy


def test_layers_that_are_changed_are_of_all_kinds(env: Env) -> None:
    kinds = {type(module) for module in env.host.low_rank.modules.values()}
    assert {nn.Linear, nn.Conv2d, nn.GroupNorm, nn.LayerNorm} <= kinds
