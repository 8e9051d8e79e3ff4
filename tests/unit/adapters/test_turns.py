"""OFT and IA3 of LyCORIS, kohya and PEFT equal the formula, or PEFT, that defines them."""

from __future__ import annotations

import copy
import json
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
from studio.engine.deltas import added_by, written_out

ATTENTION = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
CONV = "down_blocks.0.resnets.0.conv1"
OUT = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_out.0"
PLACES = (ATTENTION, CONV, OUT)


@torch.no_grad()
def said(unet: Any) -> Tensor:
    source = torch.Generator().manual_seed(0)
    latents = torch.randn(2, unet.config.in_channels, 8, 8, generator=source)
    text = torch.randn(2, 7, unet.config.cross_attention_dim, generator=source)
    return unet(latents, torch.tensor([500, 500]), text).sample


@torch.no_grad()
def with_file(file: Path, env: Env, weight: float = 1.0) -> Tensor:
    prepared = Lora.load(file, env).prepare(env, AdapterUse("lora", str(file)))
    with env.host.low_rank.attached(prepared.unet, weight):
        return said(env.host.unet)


@torch.no_grad()
def rewritten(env: Env, weights: dict[str, Tensor]) -> Tensor:
    """What a U-Net with these weights says."""
    unet = copy.deepcopy(env.host.unet)
    for path, weight in weights.items():
        unet.get_submodule(path).weight.copy_(weight)
    return said(unet)


def weight_of(env: Env, path: str) -> Tensor:
    return env.host.unet.get_submodule(path).weight.detach()


def noise(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed + sum(shape)))


def stem(path: str) -> str:
    return "lora_unet_" + path.replace(".", "_")


def kohya_rotation(blocks: Tensor, alpha: float | None, out: int) -> Tensor:
    """R ``[out, out]`` as kohya's ``OFTModule.get_weight`` computes it."""
    skew = blocks - blocks.transpose(1, 2)
    norm = torch.norm(skew.flatten())
    if alpha:
        skew = skew * ((torch.clamp(norm, max=alpha * out) + 1e-8) / (norm + 1e-8))
    one = torch.eye(blocks.shape[-1])[None]
    return torch.block_diag(*torch.matmul(one + skew, (one - skew).inverse()))


@pytest.mark.parametrize("alpha", [None, 0.0, 0.01, 100.0])
@pytest.mark.parametrize("weight", [1.0, 0.4, -0.5])
def test_oft_of_kohya_and_lycoris(alpha: float | None, weight: float, env: Env, tmp_path: Path):
    tensors, weights = {}, {}
    for seed, path in enumerate(PLACES):
        own = weight_of(env, path)
        blocks = 0.3 * noise(4, len(own) // 4, len(own) // 4, seed=seed)
        tensors[f"{stem(path)}.oft_blocks"] = blocks
        if alpha is not None:
            tensors[f"{stem(path)}.alpha"] = torch.tensor(alpha)
        turn = kohya_rotation(blocks, alpha, len(own))
        turn = weight * turn + (1 - weight) * torch.eye(len(own))
        weights[path] = torch.einsum("o...,op->p...", own, turn)
    file = save(tensors, tmp_path / "a.safetensors")
    ours = with_file(file, env, weight)
    assert (ours - rewritten(env, weights)).abs().max() < 1e-4
    if not alpha or alpha > 1:
        assert (ours - said(env.host.unet)).abs().max() > 0.01


def test_oft_that_stretches_too(env: Env, tmp_path: Path):
    tensors, weights = {}, {}
    for path in PLACES:
        own = weight_of(env, path)
        blocks = 0.3 * noise(2, len(own) // 2, len(own) // 2)
        scale = 1 + 0.2 * noise(len(own), *[1] * (own.ndim - 1))
        tensors |= {f"{stem(path)}.oft_blocks": blocks, f"{stem(path)}.rescale": scale}
        turn = kohya_rotation(blocks, None, len(own))
        weights[path] = scale * torch.einsum("o...,op->p...", own, turn)
    ours = with_file(save(tensors, tmp_path / "a.safetensors"), env)
    assert (ours - rewritten(env, weights)).abs().max() < 1e-4


@pytest.mark.parametrize("weight", [1.0, 0.4])
def test_ia3_of_lycoris(weight: float, env: Env, tmp_path: Path):
    tensors, weights = {}, {}
    for path, on_input in zip(PLACES, (False, True, False), strict=True):
        own = weight_of(env, path)
        ends = [1] * (own.ndim - 2)
        shape = (1, own.shape[1], *ends) if on_input else (len(own), 1, *ends)
        gain = 0.5 * noise(*shape)
        tensors[f"{stem(path)}.weight"] = gain
        tensors[f"{stem(path)}.on_input"] = torch.tensor(int(on_input))
        weights[path] = own * (1 + weight * gain)
    ours = with_file(save(tensors, tmp_path / "a.safetensors"), env, weight)
    assert (ours - rewritten(env, weights)).abs().max() < 1e-4
    assert (ours - said(env.host.unet)).abs().max() > 0.01


TARGETS = ["to_q", "to_v", "to_out.0", "ff.net.2"]
CONFIGS = {
    "oft": lambda: peft.OFTConfig(r=0, oft_block_size=8, target_modules=TARGETS),
    "oft, few terms": lambda: peft.OFTConfig(
        r=0, oft_block_size=8, target_modules=TARGETS, num_cayley_neumann_terms=3
    ),
    "oft, exact": lambda: peft.OFTConfig(
        r=0, oft_block_size=8, target_modules=TARGETS, use_cayley_neumann=False
    ),
    "oft, one block for all": lambda: peft.OFTConfig(
        r=0, oft_block_size=8, target_modules=TARGETS, block_share=True
    ),
    "ia3": lambda: peft.IA3Config(target_modules=TARGETS, feedforward_modules=["ff.net.2"]),
    "ia3, outputs": lambda: peft.IA3Config(
        target_modules=[*TARGETS, "conv1"], feedforward_modules=[]
    ),
}


@pytest.mark.parametrize("kind", CONFIGS)
def test_as_peft_computes_it(kind: str, env: Env, tmp_path: Path):
    torch.manual_seed(1)
    model = peft.get_peft_model(copy.deepcopy(env.host.unet), CONFIGS[kind]())
    with torch.no_grad():
        for name, value in model.named_parameters():
            if "oft_R" in name:
                value.normal_(std=0.05)
            elif "ia3_l" in name:
                value.add_(0.3 * torch.randn(value.shape))
    model.save_pretrained(tmp_path)
    ours = with_file(tmp_path / "adapter_model.safetensors", env)
    assert (ours - said(model)).abs().max() < 1e-4
    assert (ours - said(env.host.unet)).abs().max() > 0.01


def test_off_is_the_base_to_the_last_bit(env: Env, tmp_path: Path):
    base = said(env.host.unet)
    blocks = noise(4, len(weight_of(env, ATTENTION)) // 4, len(weight_of(env, ATTENTION)) // 4)
    file = save({f"{stem(ATTENTION)}.oft_blocks": blocks}, tmp_path / "a.safetensors")
    assert torch.equal(with_file(file, env, 0.0), base)
    assert torch.equal(said(env.host.unet), base)


@torch.no_grad()
@pytest.mark.parametrize("kind", ["oft", "rescaled", "ia3", "ia3 inputs", "peft", "peft ia3"])
def test_written_out_it_does_what_it_does(kind: str, env: Env, tmp_path: Path):
    module = nn.Linear(weight_of(env, ATTENTION).shape[1], len(weight_of(env, ATTENTION)))
    own = env.host.low_rank.modules[f"unet.{ATTENTION}"]
    out, inner = own.weight.shape
    forms = {
        "oft": {"oft_blocks": noise(2, out // 2, out // 2)},
        "rescaled": {"oft_blocks": noise(2, out // 2, out // 2), "rescale": noise(out, 1)},
        "ia3": {"weight": noise(out, 1), "on_input": torch.tensor(0)},
        "ia3 inputs": {"weight": noise(1, inner), "on_input": torch.tensor(1)},
        "peft": {"oft_R.weight": 0.1 * noise(inner // 4, 6)},
        "peft ia3": {"ia3_l": noise(out, 1)},
    }
    tensors = {f"{stem(ATTENTION)}.{part}": tensor for part, tensor in forms[kind].items()}
    file = save(tensors, tmp_path / "a.safetensors")
    prepared = Lora.load(file, env).prepare(env, AdapterUse("lora", str(file)))
    change = prepared.unet.layers[f"unet.{ATTENTION}"]
    module.bias.zero_()
    x, base = noise(3, inner), module(noise(3, inner))
    added = added_by(change, module, x, base)
    module.weight += written_out(change, module)
    assert torch.allclose(module(x), base + added, atol=1e-4)


def test_what_is_not_known_is_named(env: Env, tmp_path: Path):
    size = len(weight_of(env, ATTENTION))
    boft = {f"{stem(ATTENTION)}.oft_blocks": torch.zeros(2, 4, size // 4, size // 4)}
    with pytest.raises(AdapterError, match="is a BOFT, which the studio cannot use yet"):
        Lora.load(save(boft, tmp_path / "boft.safetensors"), env)
    packed = {f"base_model.model.{ATTENTION}.oft_R.weight": torch.zeros(size // 4, 6)}
    file = save(packed, tmp_path / "coft.safetensors")
    (tmp_path / "adapter_config.json").write_text(json.dumps({"coft": True}))
    with pytest.raises(AdapterError, match="constrained OFT"):
        Lora.load(file, env)


WRONG = {
    "too few blocks": {"oft_blocks": torch.zeros(1, 4, 4)},
    "no blocks": {"oft_blocks": torch.zeros(5)},
    "blocks that are not square": {"oft_blocks": torch.zeros(4, 4, 8)},
    "packed for another size": {"oft_R.weight": torch.zeros(3, 6)},
    "packed wrongly": {"oft_R.weight": torch.zeros(8, 5)},
    "another width": {"weight": torch.zeros(7, 1), "on_input": torch.tensor(0)},
    "of PEFT, another width": {"ia3_l": torch.zeros(7, 1)},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_other_sizes_are_of_another_family(wrong: str, env: Env, tmp_path: Path):
    tensors = {f"{stem(ATTENTION)}.{part}": tensor for part, tensor in WRONG[wrong].items()}
    with pytest.raises(AdapterError, match="another family"):
        Lora.load(save(tensors, tmp_path / "a.safetensors"), env)


def test_half_of_an_ia3_is_incomplete(env: Env, tmp_path: Path):
    file = save({f"{stem(ATTENTION)}.on_input": torch.tensor(0)}, tmp_path / "a.safetensors")
    with pytest.raises(AdapterError, match="has no weight matrix"):
        Lora.load(file, env)
