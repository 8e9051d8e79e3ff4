"""The words the starter model knows: subjects, art styles, backgrounds, and how a caption is made.

Captions follow one grammar, ``"a red apple, flat style, light blue background"``: the subject
first, then the style and the background as separate, optional phrases. Phrases are left out at
random in training so that each of them can be left out by the artist.
"""

from __future__ import annotations

import numpy as np

# Icon packages of the npm registry and the style word each of them is trained under.
STYLES: dict[str, str] = {
    "fluent-emoji": "glossy 3d",
    "fluent-emoji-flat": "flat",
    "noto": "rounded",
    "twemoji": "simple",
    "fxemoji": "paper",
    "noto-v1": "blob",
    "emojione": "cartoon",
}

# Never trained on: the style with which LoRA training is shown and measured.
HELD_OUT_STYLES: dict[str, str] = {"openmoji": "outlined"}

# Few styles and subjects, so that a CPU run makes clean pictures.
STARTER_STYLES: tuple[str, ...] = ("glossy 3d", "flat", "rounded", "simple")
# Shown to the base without a word for them: style tokens and style pictures call them up.
UNNAMED_STYLES: tuple[str, ...] = ("paper", "blob", "cartoon")
STARTER_SUBJECTS: tuple[str, ...] = (
    "dog face",
    "cat face",
    "panda",
    "lion",
    "fox",
    "rabbit face",
    "bear",
    "penguin",
    "owl",
    "octopus",
    "rose",
    "sunflower",
    "tulip",
    "cactus",
    "evergreen tree",
    "mushroom",
    "red apple",
    "green apple",
    "banana",
    "strawberry",
    "watermelon",
    "carrot",
    "hamburger",
    "ice cream",
    "grinning face",
    "smiling face with sunglasses",
    "ghost",
    "house",
    "rocket",
    "automobile",
    "balloon",
    "light bulb",
    "red heart",
    "star",
    "fire",
    "snowman",
    "frog",
    "elephant",
    "turtle",
    "fish",
    "pineapple",
    "cherries",
    "doughnut",
    "airplane",
    "sailboat",
    "umbrella",
    "crown",
    "guitar",
)

# Captions of pictures drawn by code, as suggestions: their colours and parts can be changed.
STARTER_PICTURES: tuple[str, ...] = (
    "a person in a red shirt and blue trousers",
    "a woman in a yellow shirt and a purple skirt",
    "a portrait of a smiling person",
    "a portrait of a laughing person with glasses",
    "trees, a house and mountains",
    "a house and trees at night",
    "a boat and a lake at sunset",
    "a car and trees",
    "a red ball and a blue cube",
    "a yellow cone",
)

# sRGB, 0..255
BACKGROUNDS: dict[str, tuple[int, int, int]] = {
    "white": (255, 255, 255),
    "black": (20, 20, 20),
    "red": (220, 60, 60),
    "orange": (245, 150, 60),
    "yellow": (250, 220, 90),
    "green": (90, 180, 90),
    "light green": (190, 235, 170),
    "blue": (60, 110, 210),
    "light blue": (170, 215, 250),
    "purple": (140, 90, 190),
    "pink": (250, 180, 210),
    "brown": (140, 100, 70),
    "gray": (150, 150, 150),
}


def article(subject: str) -> str:
    """The indefinite article that English puts before ``subject``."""
    return "an" if subject[0] in "aeiou" else "a"


def caption(subject: str, style: str | None = None, background: str | None = None) -> str:
    """One caption of the training grammar, phrases in the order an artist would type them."""
    phrases = [subject]
    if style:
        phrases.append(f"{style} style")
    if background:
        phrases.append(f"{background} background")
    return ", ".join(phrases)


def random_caption(
    rng: np.random.Generator, subject: str, style: str, background: str, drop: float = 0.1
) -> str:
    """``spoken`` for an icon, with and without an article."""
    words = f"{article(subject)} {subject}" if rng.random() < 0.5 else subject
    named = style if style in STARTER_STYLES else None
    return spoken(rng, words, named, background, drop)


def spoken(
    rng: np.random.Generator,
    words: str,
    style: str | None,
    background: str | None,
    drop: float = 0.1,
) -> str:
    """A caption with phrases left out at random; empty with probability ``drop``.

    The empty caption is what classifier-free guidance compares against. The background is left out
    where it is white only: whoever does not name one is given paper. ``None`` is never said.
    """
    if rng.random() < drop:
        return ""
    style = style if rng.random() < 0.85 else None
    if background == "white" and rng.random() < 0.5:
        background = None
    return caption(words, style, background)
