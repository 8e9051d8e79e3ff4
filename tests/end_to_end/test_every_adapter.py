"""What the menu adds, the engine runs: every adapter of the family, from a click to a picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from support.sessions import draw, make_session
from support.tiny_adapters import (
    face_picture,
    plain,
    tiny_controlnet,
    tiny_image_encoder,
    tiny_instantid,
    tiny_ip_adapter,
)
from support.tiny_models import TEXT_WIDTH, tiny_starter, tiny_t2i_adapter

from studio.domain.adapter_catalogue import CATALOGUE
from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request_json import from_json, to_json
from studio.state.layers import LayerKind

REFERENCES = [entry.reference for entry in CATALOGUE] + [
    "starter:tokens/paper",
    "starter:loras/ink",
]


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model with one random adapter of each kind, in the folders of the shipped family."""
    import torch
    from safetensors.torch import save_file

    folder = tiny_starter(tmp_path_factory.mktemp("starter"))
    adapters, unet = folder / "adapters", folder / "unet"
    for name in ("pose", "depth", "segmentation"):
        tiny_t2i_adapter(adapters / name, in_channels=3)
    for name in ("scribble", "canny"):
        tiny_controlnet(adapters / name, unet)
    tiny_image_encoder(adapters / "style/image_encoder")
    tiny_ip_adapter(adapters / "style/ip_adapter.safetensors", unet, plain(TEXT_WIDTH))
    tiny_instantid(adapters / "identity", unet, TEXT_WIDTH)
    source = torch.Generator().manual_seed(1)
    (adapters / "tokens").mkdir()
    word = torch.randn(2, TEXT_WIDTH, generator=source) * 3
    save_file({"<paper>": word}, adapters / "tokens/paper.safetensors")
    (adapters / "loras").mkdir()
    layer = "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_v"
    width = 32
    low_rank = {
        f"{layer}.lora_down.weight": torch.randn(4, TEXT_WIDTH, generator=source),
        f"{layer}.lora_up.weight": torch.randn(width, 4, generator=source),
        f"{layer}.alpha": torch.tensor(4.0),
    }
    for name in ("ink", "fast"):
        save_file(low_rank, adapters / f"loras/{name}.safetensors")
    return folder


@pytest.fixture(scope="module")
def engine(family: Path):
    import torch

    from studio.engine.engine import Engine

    torch.set_num_threads(1)
    return Engine("cpu", family)


@pytest.fixture
def session(qapp, tmp_path, family):
    session = make_session(tmp_path, 128, starter=family)
    session.adapters.replace_all((), "", undo=False)
    session.settings.seed_locked = True
    session.settings.steps = 2
    draw(session, LayerKind.SKETCH, "black", (20, 20, 60, 60))
    yield session
    session.close()


def pictures(engine, request) -> np.ndarray:
    return engine.run(request, lambda _: None, StopToken()).results[0].pixels


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_click_and_a_picture_later_it_acts(session, engine, reference):
    (embedded,) = [entry for entry in session.embedded if entry.reference == reference]
    entry = session.adding.embedded(embedded)
    if embedded.sees not in LINES | {Sees.NOTHING}:
        picture = Picture.from_array(face_picture())
        session.adapters.update(entry.id, picture=picture, picture_name="face.png")
    assert session.blockers() == ()
    assert session.adapter_warning(session.adapters.entry(entry.id)) == ""
    request = session.build_request()
    assert [use.model for use in request.adapters] == [reference]
    assert from_json(to_json(request)) == request
    acting = pictures(engine, request)
    assert not np.array_equal(acting, pictures(engine, replace(request, adapters=())))


def test_all_of_them_at_once(session, engine):
    for embedded in session.embedded:
        entry = session.adding.embedded(embedded)
        if embedded.sees not in LINES | {Sees.NOTHING}:
            session.adapters.update(entry.id, picture=Picture.from_array(face_picture()))
        session.adapters.update(entry.id, weight=0.3)
    assert len(session.build_request().adapters) == len(REFERENCES)
    assert pictures(engine, session.build_request()).shape == (128, 128, 3)
