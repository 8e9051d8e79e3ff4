"""LoRAs that are numbered lists of matrices act on the layers that the first trainers meant."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from studio.adapters.base import Env
from studio.adapters.lora import Lora
from studio.domain.errors import AdapterError
from studio.domain.request import AdapterUse

UNET = ("CrossAttention", "Attention", "GEGLU")
TEXT = ("CLIPAttention",)


def found(network: nn.Module, ancestors: tuple[str, ...]) -> Iterator[tuple[str, nn.Linear]]:
    """``lora_diffusion._find_modules``: linear layers within modules of certain classes."""
    for path, ancestor in network.named_modules():
        if ancestor.__class__.__name__ in ancestors:
            for name, module in ancestor.named_modules():
                if isinstance(module, nn.Linear):
                    yield f"{path}.{name}", module


def old_order(unet: Any) -> Any:
    """A copy whose blocks have their feed-forward between the attentions, as in 2023."""
    unet = copy.deepcopy(unet)
    for module in unet.modules():
        if module.__class__.__name__ == "BasicTransformerBlock":
            for name in ("ff", "attn2"):
                module._modules[name] = module._modules.pop(name)
    return unet


def listed(network: Any, ancestors: tuple[str, ...], begin: str) -> tuple[dict[str, Tensor], dict]:
    """Tensors as that trainer saves them, and the differences by path."""
    tensors, deltas = {}, {}
    source = torch.Generator().manual_seed(5)
    for number, (path, module) in enumerate(found(network, ancestors)):
        up = torch.randn(module.out_features, 2, generator=source) * 0.3
        down = torch.randn(2, module.in_features, generator=source) * 0.3
        tensors |= {f"{begin}{number}:up": up, f"{begin}{number}:down": down}
        deltas[path] = up @ down
    return tensors, deltas


@torch.no_grad()
def said(unet: Any) -> Tensor:
    source = torch.Generator().manual_seed(0)
    latents = torch.randn(1, unet.config.in_channels, 8, 8, generator=source)
    text = torch.randn(1, 7, unet.config.cross_attention_dim, generator=source)
    return unet(latents, torch.tensor([500]), text).sample


@torch.no_grad()
def merged(unet: Any, deltas: dict[str, Tensor]) -> Tensor:
    unet = copy.deepcopy(unet)
    for path, delta in deltas.items():
        unet.get_submodule(path).weight += delta
    return said(unet)


def load(file: Path, env: Env) -> Any:
    return Lora.load(file, env).prepare(env, AdapterUse("lora", str(file)))


@torch.no_grad()
def with_file(file: Path, env: Env) -> Tensor:
    with env.host.low_rank.attached(load(file, env).unet, 1.0):
        return said(env.host.unet)


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("begin", ["unet:", ""])
def test_the_layers_that_were_meant(old: bool, begin: str, env: Env, tmp_path: Path):
    unet = env.host.unet
    order = old_order(unet) if old else unet
    tensors, deltas = listed(order, UNET, begin)
    texts = {"unet": json.dumps(UNET)} if begin else {}
    save_file(tensors, tmp_path / "a.safetensors", texts)
    ours = with_file(tmp_path / "a.safetensors", env)
    assert (ours - merged(unet, deltas)).abs().max() < 1e-4
    assert (ours - said(unet)).abs().max() > 0.01


def test_attention_alone(env: Env, tmp_path: Path):
    classes = ("CrossAttention", "Attention")
    tensors, deltas = listed(env.host.unet, classes, "unet:")
    save_file(tensors, tmp_path / "a.safetensors")  # its header does not say so
    ours = with_file(tmp_path / "a.safetensors", env)
    assert (ours - merged(env.host.unet, deltas)).abs().max() < 1e-4


def test_the_text_encoder_beside_it(env: Env, tmp_path: Path):
    encoder = env.host.prompts.networks["text_encoder"]
    tensors, _ = listed(env.host.unet, UNET, "unet:")
    text, deltas = listed(encoder, TEXT, "text_encoder:")
    texts = {"unet": json.dumps(UNET), "text_encoder": json.dumps(TEXT), "unet:0:rank": "2"}
    save_file(tensors | text, tmp_path / "a.safetensors", texts)
    layers = load(tmp_path / "a.safetensors", env).text.layers
    assert {path.removeprefix("text_encoder.") for path in layers} == set(deltas)
    for path, delta in deltas.items():
        change = layers[f"text_encoder.{path}"]
        assert torch.allclose(change.up @ change.down, delta, atol=1e-6)


@pytest.mark.parametrize("wrong", ["one too few", "other widths", "half a pair", "other classes"])
def test_wrong_lists_end_in_a_sentence(wrong: str, env: Env, tmp_path: Path):
    tensors, _ = listed(env.host.unet, UNET, "unet:")
    texts = {"unet": json.dumps(UNET)}
    if wrong == "one too few":
        tensors = {name: tensor for name, tensor in tensors.items() if ":0:" not in name}
    elif wrong == "other widths":
        tensors = {name: tensor[:, :1] for name, tensor in tensors.items()}
    elif wrong == "half a pair":
        del tensors["unet:3:up"]
    else:
        texts = {"unet": '["ResnetBlock2D", 7]'}
    save_file({k: v.contiguous() for k, v in tensors.items()}, tmp_path / "a.safetensors", texts)
    words = "has no up matrix" if wrong == "half a pair" else "another family"
    with pytest.raises(AdapterError, match=words):
        load(tmp_path / "a.safetensors", env)
