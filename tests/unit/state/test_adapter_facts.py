"""Facts of files, read once; what does not fit the open model is told before anything is loaded."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file
from support.sessions import make_session

from studio.domain.resources import resource
from studio.state import adapter_facts
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_facts import AdapterFacts

STARTER = resource("starter")


def lora(path: Path, context: int, **metadata: str) -> Path:
    stem = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k"
    tensors = {
        f"{stem}.lora_down.weight": np.zeros((4, context), np.float32),
        f"{stem}.lora_up.weight": np.zeros((320, 4), np.float32),
    }
    save_file(tensors, path, metadata or None)
    return path


@pytest.fixture
def facts() -> AdapterFacts:
    return AdapterFacts(STARTER)


def test_what_ships_and_what_the_artist_brings(facts, tmp_path):
    assert facts.of("starter").family == "starter"
    assert facts.of("starter:pose").kind == "t2i_adapter"
    assert facts.trigger_words("starter:loras/ink") == ("ink drawing style",)
    file = lora(tmp_path / "a.safetensors", 768, **{"modelspec.trigger_phrase": "zxq, a cat"})
    assert facts.of(str(file)).family == "sd15"
    assert facts.trigger_words(str(file)) == ("zxq", "a cat")


def test_a_file_is_read_once_until_it_changes(facts, tmp_path, monkeypatch):
    file = lora(tmp_path / "a.safetensors", 768)
    first = facts.of(str(file))
    monkeypatch.setattr(adapter_facts, "identify", lambda path: 1 / 0)
    assert facts.of(str(file)) is first
    os.utime(lora(file, 2048), ns=(1, 1))  # a clock may stand still between two writes
    with pytest.raises(ZeroDivisionError):
        facts.of(str(file))


@pytest.mark.parametrize("name", ["none.safetensors", "a\0b", "damaged.safetensors"])
def test_nothing_is_said_of_what_is_not_there_or_damaged(facts, tmp_path, name):
    (tmp_path / "damaged.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0{")
    assert facts.of(str(tmp_path / name)) is None
    assert facts.trigger_words(str(tmp_path / name)) == ()


def test_misfits(facts, tmp_path):
    file = lora(tmp_path / "a.safetensors", 768)
    assert facts.misfit(str(file), "starter") == ("Stable Diffusion 1.5", "the starter model")
    assert facts.misfit("starter:pose", "starter") is None
    assert facts.misfit(str(file), str(tmp_path)) is None


def test_a_misfit_is_a_reason_not_to_generate(qapp, tmp_path):
    session = make_session(tmp_path, starter=STARTER)
    entry = session.adapters.add(
        AdapterEntry("lora", str(lora(tmp_path / "a.safetensors", 2048)), "Clay")
    )
    said = "It was made for SDXL and does not fit the starter model."
    assert session.adapter_warning(entry) == said
    assert session.blockers() == (f"The adapter “Clay” cannot be used: {said} Switch it off.",)
    session.adapters.update(entry.id, enabled=False)
    assert session.blockers() == ()
    session.close()


@pytest.mark.parametrize(
    ("content", "levels"),
    [(None, 4), ("[]", 4), ('{"down_block_types": 3}', 4), ('{"down_block_types": ["a"]}', 1)],
)
def test_the_sizes_a_model_works_at(facts, tmp_path, content, levels):
    assert facts.levels("starter") == 3
    (tmp_path / "unet").mkdir()
    if content is not None:
        (tmp_path / "unet" / "config.json").write_text(content)
    assert facts.levels(str(tmp_path)) == levels
