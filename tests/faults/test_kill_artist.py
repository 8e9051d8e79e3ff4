"""kill -9 while an artist draws, poses and saves: what is left opens, and is what was drawn.

Five kills here; ``python -m tests.benchmarks kills`` makes two hundred.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from support.artist import MOST_LOST, SIDE, do, kill_at, shape_of

from studio.state.document import Document

KILLS = 5
SLOW = 3.0  # seconds more than promised, where all cores are busy with other things


@pytest.mark.usefixtures("qapp")
def test_a_killed_studio_leaves_what_was_drawn(tmp_path: Path) -> None:
    chance = random.Random(5)
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = kill_at(folder, chance.uniform(0.1, 2.5))
        assert found.lost <= MOST_LOST + SLOW, found


@pytest.mark.usefixtures("qapp")
def test_the_artist_does_the_same_each_time() -> None:
    one, other = Document(SIDE, SIDE), Document(SIDE, SIDE)
    for step in range(40):
        do(one, step)
        do(other, step)
    assert shape_of(one) == shape_of(other)
    do(other, 41)
    assert shape_of(one) != shape_of(other)
