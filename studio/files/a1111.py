"""The ``parameters`` text that A1111 writes into PNG files, and that many programs read.

Layout (modules/processing.py and infotext_utils.py of AUTOMATIC1111/stable-diffusion-webui)::

    the prompt, any number of lines
    Negative prompt: the negative prompt, any number of lines
    Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x512, Model: name

Values that hold a comma, colon or line break are JSON strings.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from studio.domain.errors import PictureError
from studio.domain.request import MAX_SIZE, SIZE_STEP, STARTER, Request
from studio.domain.samplers import SAMPLERS

MAX_TEXT = 1_000_000  # characters; longer is not a prompt
MAX_FIELDS = 50_000  # characters of the last line
NEGATIVE = "Negative prompt:"
# As A1111's own, but names have an end: without one a long line takes quadratic time.
_FIELD = re.compile(r'\s*(\w[\w \-/]{1,60}):\s*("(?:\\.|[^\\"])*"|[^,]*)(?:,|$)')
_SIZE = re.compile(r"(\d{1,6})x(\d{1,6})")
# What other programs and older versions call the samplers we have, in lower case.
_OTHER_NAMES = {
    "k_euler": "euler",
    "k_euler_a": "euler_a",
    "k_euler_ancestral": "euler_a",
    "euler ancestral": "euler_a",
    "k_dpmpp_2m": "dpmpp_2m",
    "uni_pc": "unipc",
}
# Samplers we do not have, with the one that comes closest.
_CLOSEST = {
    "plms": "ddim",
    "dpm++ 2m sde": "dpmpp_2m",
    "dpm++ 2m sde karras": "dpmpp_2m_karras",
    "dpm++ sde": "euler_a",
    "dpm++ sde karras": "euler_a",
    "dpm2 a": "euler_a",
    "heun": "euler",
}
T = TypeVar("T", int, float)


@dataclass(frozen=True)
class Parsed:
    """A request read from A1111 text, and what could not be taken over, in sentences."""

    request: Request
    warnings: tuple[str, ...] = ()


def format_parameters(request: Request) -> str:
    """The text for ``request``; other programs find prompt, steps, sampler, seed and size in it."""
    fields: dict[str, object] = {
        "Steps": request.steps,
        "Sampler": SAMPLERS[request.sampler].removesuffix(" Karras"),
        "Schedule type": "Karras" if request.sampler.endswith("_karras") else None,
        "CFG scale": f"{request.guidance_scale:g}",
        "Seed": request.seed,
        "Size": f"{request.width}x{request.height}",
        "Model": PurePath(request.model).name or request.model,
        "Denoising strength": f"{request.init.strength:g}" if request.init else None,
    }
    lines = [request.prompt] if request.prompt else []
    if request.negative_prompt:
        lines.append(f"{NEGATIVE} {request.negative_prompt}")
    lines.append(", ".join(f"{k}: {_quote(v)}" for k, v in fields.items() if v is not None))
    return "\n".join(lines)


def parse_parameters(text: str) -> Parsed:
    """Reads A1111 text, ours or another program's.

    What is missing keeps the request's default; what is outside our limits is brought inside, with
    a warning.

    Raises:
        PictureError: the text holds no generation settings.
    """
    prompt, negative, fields = _split(text[:MAX_TEXT])
    if not fields:
        raise PictureError(
            "The text in the picture holds no generation settings.",
            remedy="Choose a picture that was made by the studio or by A1111.",
        )
    warnings: list[str] = []
    base = Request()
    width, height = _size(fields.get("Size", ""), base, warnings)
    return Parsed(
        Request(
            prompt=prompt,
            negative_prompt=negative,
            model=_model(fields.get("Model", ""), warnings),
            width=width,
            height=height,
            steps=_number(fields, "Steps", int, base.steps, (1, 200), warnings),
            guidance_scale=_number(
                fields, "CFG scale", float, base.guidance_scale, (0.0, 50.0), warnings
            ),
            sampler=_sampler(fields, base.sampler, warnings),
            seed=_number(fields, "Seed", int, base.seed, (0, 2**63 - 65), warnings),
        ),
        (*warnings, *_not_taken_over(fields)),
    )


def _split(text: str) -> tuple[str, str, dict[str, str]]:
    *lines, last = text.strip().split("\n")
    found = _FIELD.findall(last[:MAX_FIELDS])
    if len(found) < 3:
        return "", "", {}
    prompt: list[str] = []
    negative: list[str] = []
    into = prompt
    for line in lines:
        if into is prompt and line.startswith(NEGATIVE):
            into, line = negative, line.removeprefix(NEGATIVE).strip()
        into.append(line)
    fields = {name: _unquote(value) for name, value in found}
    return "\n".join(prompt), "\n".join(negative), fields


def _sampler(fields: Mapping[str, str], default: str, warnings: list[str]) -> str:
    name = fields.get("Sampler", "")
    schedule = fields.get("Schedule type", "")
    wanted = name.lower().strip()
    if schedule.lower() == "karras" and not wanted.endswith("karras"):
        wanted += " karras"
    same = {title.lower(): key for key, title in SAMPLERS.items()}
    same |= {key: key for key in SAMPLERS} | _OTHER_NAMES
    if wanted in same:
        return same[wanted]
    if not name:
        return default
    plain = wanted.removesuffix(" karras")
    key = _CLOSEST.get(wanted) or _CLOSEST.get(plain) or same.get(plain, default)
    shown = wanted if wanted.endswith("karras") else name
    warnings.append(
        f"The sampler {shown[:40]!r} is not here; {SAMPLERS[key]} is used instead, so the picture "
        "will differ."
    )
    return key


def _number(
    fields: Mapping[str, str],
    name: str,
    kind: Callable[[str], T],
    default: T,
    limits: tuple[T, T],
    warnings: list[str],
) -> T:
    text = fields.get(name, "").strip()
    if not text:
        return default
    try:
        value = kind(text)
    except (ValueError, OverflowError):
        warnings.append(f"{name} is {text[:40]!r}, which is not a number; {default} is used.")
        return default
    if not limits[0] <= value <= limits[1]:
        value = max(limits[0], min(limits[1], value)) if math.isfinite(value) else default
        warnings.append(f"{name} was {text[:40]}; {value} is the nearest allowed value.")
    return value


def _size(text: str, base: Request, warnings: list[str]) -> tuple[int, int]:
    match = _SIZE.fullmatch(text.strip())
    if not match:
        return base.width, base.height
    wanted = int(match[1]), int(match[2])
    width, height = (
        max(SIZE_STEP, min(MAX_SIZE, value // SIZE_STEP * SIZE_STEP)) for value in wanted
    )
    if (width, height) != wanted:
        warnings.append(f"The size {text} is not possible here; {width}x{height} is used.")
    return width, height


def _model(name: str, warnings: list[str]) -> str:
    if name and name != STARTER:
        warnings.append(
            f"The picture was made with the model {name[:80]!r}; choose it by hand to come close."
        )
    return STARTER


def _not_taken_over(fields: Mapping[str, str]) -> list[str]:
    if "Denoising strength" not in fields:
        return []
    return ["The picture it started from is not in the text, so only the words are restored."]


def _quote(value: object) -> str:
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if re.search(r'[,:\n"]', text) else text


def _unquote(text: str) -> str:
    if len(text) < 2 or not (text.startswith('"') and text.endswith('"')):
        return text.strip()
    try:
        return str(json.loads(text))
    except ValueError:
        return text
