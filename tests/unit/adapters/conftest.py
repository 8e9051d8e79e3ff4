"""An open tiny model for adapters to be loaded into."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tiny_models import tiny_sd15, tiny_sdxl, tiny_starter

from studio.adapters.base import Env
from studio.domain.events import StopToken
from studio.engine.cache import ContentCache
from studio.engine.device import choose
from studio.engine.engine import Engine
from studio.engine.host import Host
from studio.engine.loading import Plan


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_starter(tmp_path_factory.mktemp("models") / "starter")


@pytest.fixture(scope="session")
def host(starter: Path) -> Host:
    return Plan.read(starter).load(choose("cpu"), lambda event: None, StopToken())


@pytest.fixture
def env(host: Host, starter: Path) -> Env:
    return Env(host, (64, 64), ContentCache(), starter, lambda event: None, StopToken())


@pytest.fixture(scope="session")
def sd15(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_sd15(tmp_path_factory.mktemp("models") / "sd15")


@pytest.fixture(scope="session")
def sdxl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_sdxl(tmp_path_factory.mktemp("models") / "sdxl")


@pytest.fixture(scope="module")
def engine(starter: Path) -> Engine:
    return Engine("cpu", starter)
