"""Fetches the icon packages, renders them once, and makes training batches.

Legend of shapes
    rgba:     [N, 128, 128, 4] uint8, premultiplied alpha, sRGB
    pictures: [B, 3, 128, 128] float32 in -1..1
    sketches: [B, 1, 128, 128] float32 in 0..1, ink is 1

A batch is a pure function of ``(seed, step)``: nothing has to be saved to resume a run exactly.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from studio.starter.sketches import sketch_of
from studio.starter.vocabulary import BACKGROUNDS, HELD_OUT_STYLES, STYLES, random_caption

SIZE = 128
GROUPS = (0, 1, 3, 4, 5, 6, 7)  # emojibase groups that show a thing rather than a sign or a flag

_Float = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Picture:
    """One rendered icon: row ``index`` of the stored array, and what it shows."""

    index: int
    subject: str
    style: str


@dataclass(frozen=True)
class Batch:
    """Training pictures with their captions and sketches; shapes as in the module's legend."""

    pictures: _Float
    captions: tuple[str, ...]
    shown: tuple[Picture, ...]
    sketches: _Float | None = None


def fetch_packages(folder: Path) -> Path:
    """Installs the icon packages with npm under ``folder`` and returns their folder.

    Raises:
        RuntimeError: npm is missing or could not reach its registry.
    """
    packages = [f"@iconify-json/{name}" for name in (*STYLES, *HELD_OUT_STYLES)]
    folder.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--no-audit", "--no-fund", *packages, "emojibase-data"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        detail = getattr(error, "stderr", "") or error
        raise RuntimeError(
            "The icon packages could not be fetched. Nothing was changed. Install Node.js, check "
            f"the connection and run the command again. npm said: {detail}"
        ) from error
    return folder / "node_modules"


def _slug(label: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")


def _svg_documents(modules: Path) -> list[tuple[str, str, str]]:
    """(subject, style word, SVG text) of every icon that at least five packages share."""
    styles = STYLES | HELD_OUT_STYLES
    icons: dict[str, dict[str, str]] = {}
    for package in styles:
        source = json.loads((modules / "@iconify-json" / package / "icons.json").read_text("utf-8"))
        entries = dict(source["icons"])
        for name, alias in source.get("aliases", {}).items():
            if alias["parent"] in entries:
                entries[name] = entries[alias["parent"]]
        icons[package] = {
            name: _svg(
                icon["body"],
                icon.get("left", 0),
                icon.get("top", 0),
                icon.get("width", source.get("width", 16)),
                icon.get("height", source.get("height", 16)),
            )
            for name, icon in entries.items()
        }
    documents = []
    for emoji in json.loads((modules / "emojibase-data/en/data.json").read_text("utf-8")):
        if emoji.get("group") not in GROUPS:
            continue
        slug = _slug(emoji["label"])
        having = [package for package in styles if slug in icons[package]]
        if len(having) >= 5:
            label = emoji["label"].lower()
            documents += [(label, styles[package], icons[package][slug]) for package in having]
    return documents


def _svg(body: str, left: float, top: float, width: float, height: float) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="{left} {top} {width} {height}" width="{SIZE}" height="{SIZE}">{body}</svg>'
    )


def _render(svg: str) -> npt.NDArray[np.uint8] | None:
    """One icon as premultiplied RGBA, or None where the SVG cannot be drawn or is empty."""
    import resvg_py
    from PIL import Image

    try:
        png = resvg_py.svg_to_bytes(svg_string=svg, width=SIZE, height=SIZE, skip_system_fonts=True)
    except ValueError:
        return None
    image = Image.open(io.BytesIO(bytes(png))).convert("RGBA").resize((SIZE, SIZE))
    rgba = np.asarray(image).astype(np.float32)
    if rgba[..., 3].mean() <= 5:
        return None
    rgba[..., :3] *= rgba[..., 3:] / 255
    return (rgba + 0.5).astype(np.uint8)


def render_all(modules: Path, folder: Path, processes: int = 2) -> int:
    """Renders every icon into ``folder`` (rgba.npy, pictures.json) and returns how many."""
    documents = _svg_documents(modules)
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:  # as in ``views``
        rendered = list(pool.map(_render, [svg for *_, svg in documents], chunksize=64))
    kept = [
        (document, rgba)
        for document, rgba in zip(documents, rendered, strict=True)
        if rgba is not None
    ]
    np.save(folder / "rgba.npy", np.stack([rgba for _, rgba in kept]))
    rows = [{"subject": subject, "style": style} for (subject, style, _), _ in kept]
    (folder / "pictures.json").write_text(json.dumps(rows, indent=0), encoding="utf-8")
    return len(rows)


class Pictures:
    """The rendered pictures of chosen subjects and styles, and random batches of them."""

    def __init__(
        self,
        folder: Path,
        subjects: Sequence[str] | None = None,
        styles: Sequence[str] | None = None,
    ) -> None:
        """Opens ``folder``; ``None`` keeps every subject, and every style but the held-out one."""
        self.rgba = np.load(folder / "rgba.npy", mmap_mode="r")
        rows = json.loads((folder / "pictures.json").read_text("utf-8"))
        allowed = set(styles if styles is not None else STYLES.values())
        self.pictures = [
            Picture(index, row["subject"], row["style"])
            for index, row in enumerate(rows)
            if row["style"] in allowed and (subjects is None or row["subject"] in subjects)
        ]
        if not self.pictures:
            raise ValueError(f"{folder} holds no picture of the chosen subjects and styles.")

    def batch(
        self,
        seed: int,
        step: int,
        size: int,
        *,
        warp: float = 1.0,
        sketches: bool = False,
        white: float = 0.3,
    ) -> Batch:
        """``size`` pictures, moved and reshaped at random, on random backgrounds.

        Args:
            seed: of the run; with ``step`` it decides everything about the batch.
            step: the training step.
            size: B.
            warp: 0 leaves the shapes alone, 1 stretches and turns them a little; above 1 they
                may also be small and lie anywhere.
            sketches: also draw the outline an artist might have drawn for each picture.
            white: the share of pictures on plain white.
        """
        rng = np.random.default_rng([seed, step])
        names = list(BACKGROUNDS)
        pictures = np.empty((size, 3, SIZE, SIZE), np.float32)
        drawn = np.empty((size, 1, SIZE, SIZE), np.float32) if sketches else None
        captions, shown = [], []
        for row in range(size):
            picture = self.pictures[rng.integers(len(self.pictures))]
            shown.append(picture)
            background = "white" if rng.random() < white else names[rng.integers(len(names))]
            rgba = moved(rng, self.rgba[picture.index], warp)
            rgb = composed(rgba, BACKGROUNDS[background])
            pictures[row] = rgb.transpose(2, 0, 1) * 2 - 1
            captions.append(random_caption(rng, picture.subject, picture.style, background))
            if drawn is not None:
                drawn[row, 0] = sketch_of(rng, rgba)
        return Batch(pictures, tuple(captions), tuple(shown), drawn)


def moved(rng: np.random.Generator, rgba: npt.NDArray[np.uint8], warp: float) -> _Float:
    """The icon scaled, turned, stretched and shifted at random; [H, W, 4] in 0..1."""
    scale = rng.uniform(0.72 if warp <= 1 else 0.45, 0.98)
    stretch = np.exp(rng.normal() * 0.08 * warp)
    angle = np.deg2rad(rng.normal() * 5 * warp)
    shear = rng.normal() * 0.05 * warp
    flip = -1.0 if rng.random() < 0.1 * warp else 1.0
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    linear = turn @ np.array([[flip * scale * stretch, shear], [0.0, scale / stretch]])
    centre = np.array([SIZE / 2, SIZE / 2])
    room = max(0.0, 1 - scale * max(stretch, 1 / stretch)) * SIZE / 2
    shift = centre - linear @ centre + rng.uniform(-1, 1, 2) * room
    matrix = np.column_stack([linear, shift]).astype(np.float32)
    source = np.asarray(rgba)
    warped = cv2.warpAffine(source, matrix, (SIZE, SIZE), flags=cv2.INTER_AREA)
    return warped.astype(np.float32) / 255


def composed(rgba: _Float, background: tuple[int, int, int]) -> _Float:
    """Premultiplied ``rgba`` over a plain colour; [H, W, 3] in 0..1."""
    colour = np.asarray(background, np.float32) / 255
    return np.asarray(rgba[..., :3] + colour * (1 - rgba[..., 3:]), np.float32)
