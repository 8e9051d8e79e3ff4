"""A tiny data folder: coloured discs and squares in place of the rendered icons."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from transformers import CLIPTokenizer

from studio.starter import autoencoder, tokenizer
from studio.starter.data import SIZE
from studio.starter.joint import SLOTS, JointTask
from studio.starter.views import Views, make_views
from studio.starter.vocabulary import (
    HELD_OUT_STYLES,
    STARTER_STYLES,
    STARTER_SUBJECTS,
    UNNAMED_STYLES,
)

ALL_STYLES = (*STARTER_STYLES, *UNNAMED_STYLES)


def disc(colour: tuple[int, int, int], radius: int) -> np.ndarray:
    rgba = np.zeros((SIZE, SIZE, 4), np.uint8)
    cv2.circle(rgba, (SIZE // 2, SIZE // 2), radius, (*colour, 255), -1)
    return rgba


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    rows, pictures = [], []
    for number, subject in enumerate(STARTER_SUBJECTS[:4]):
        for style in ALL_STYLES:
            rows.append({"subject": subject, "style": style})
            pictures.append(disc((50 * number, 200 - 40 * number, 90), 30 + 5 * number))
    np.save(folder / "rgba.npy", np.stack(pictures))
    (folder / "pictures.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def words(data_folder: Path) -> CLIPTokenizer:
    return tokenizer.build(data_folder)


@pytest.fixture(scope="session")
def family_views(data_folder: Path, words: CLIPTokenizer) -> dict[str, Views]:
    torch.manual_seed(0)
    vae = autoencoder.build().eval()
    return {kind: make_views(data_folder, vae, words, kind, 6, processes=0) for kind in SLOTS}


@pytest.fixture
def joint(family_views: dict[str, Views], words: CLIPTokenizer) -> JointTask:
    return JointTask(family_views, words, slots=dict.fromkeys(SLOTS, 2))


@pytest.fixture(scope="session")
def judged_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four subjects in every style that has icons, the held-out one too."""
    folder = tmp_path_factory.mktemp("judged")
    styles = (*ALL_STYLES, *HELD_OUT_STYLES.values())
    rows = [
        {"subject": subject, "style": style} for subject in STARTER_SUBJECTS[:4] for style in styles
    ]
    pictures = [
        disc((60 * (row // len(styles)), 25 * (row % len(styles)), 120), 24 + 6 * (row % 5))
        for row in range(len(rows))
    ]
    np.save(folder / "rgba.npy", np.stack(pictures))
    (folder / "pictures.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder
