"""Tiny models, built once for all tests of the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tiny_models import tiny_sd15, tiny_sdxl, tiny_starter, tiny_t2i_adapter

from studio.engine.engine import Engine


@pytest.fixture(scope="session")
def sd15(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_sd15(tmp_path_factory.mktemp("models") / "sd15")


@pytest.fixture(scope="session")
def inpaint_sd15(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_sd15(tmp_path_factory.mktemp("models") / "inpaint", in_channels=9)


@pytest.fixture(scope="session")
def sdxl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_sdxl(tmp_path_factory.mktemp("models") / "sdxl")


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_starter(tmp_path_factory.mktemp("models") / "starter")


@pytest.fixture(scope="session")
def t2i(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_t2i_adapter(tmp_path_factory.mktemp("adapters") / "lines")


@pytest.fixture(scope="module")
def engine(starter: Path) -> Engine:
    return Engine("cpu", starter)
