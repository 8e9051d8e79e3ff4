"""Two hundred kills at random moments while an artist draws, poses and saves."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from tests.benchmarks.rows import Options, Row, percentile

KILLS, LONGEST = 200, 3.0  # seconds of work until the kill
MOST_LOST = 2.0  # seconds


def measure(options: Options) -> list[Row]:
    """Every project that is left is opened and compared with what was drawn."""
    from PySide6.QtWidgets import QApplication
    from support.artist import kill_at

    app = QApplication.instance() or QApplication([])
    chance = random.Random(200)
    kills = 3 if options.quick else KILLS
    found, wrong = [], []
    for _ in range(kills):
        with tempfile.TemporaryDirectory() as work:
            try:
                found.append(kill_at(Path(work), chance.uniform(0.02, LONGEST)))
            except (AssertionError, OSError) as error:
                wrong.append(str(error))
    del app
    lost = [one.lost for one in found]
    saved = sum(one.saved >= 0 for one in found)
    return [
        Row(
            "projects that did not open, or held something else",
            len(wrong),
            "",
            0,
            "; ".join(wrong[:3]),
        ),
        Row("work lost, median", percentile(lost, 0.5), "s", note=f"{kills} kills"),
        Row("work lost, most", max(lost), "s", MOST_LOST, f"{saved} had a project file too"),
    ]
