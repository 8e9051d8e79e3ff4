"""The figures beside their bars, as a value, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

NOT_SHIPPED = "not shipped"


@dataclass(frozen=True)
class Row:
    """One figure.

    Attributes:
        key: for programs; stays the same from version to version.
        what: in words.
        value: with the adapter; ``None`` where the family has none.
        bar: what it is held to, if anything.
        at_most: smaller is better.
        without: the same prompts and seeds without the adapter.
        real: the same judge on real pictures.
        pictures: how many were drawn for it.
    """

    key: str
    what: str
    value: float | None
    bar: float | None = None
    at_most: bool = False
    without: float | None = None
    real: float | None = None
    pictures: int | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the bar is; ``None`` where there is no bar or nothing to hold to it."""
        if self.bar is None or self.value is None:
            return None
        # What is not a number reaches nothing.
        return self.value <= self.bar if self.at_most else self.value >= self.bar

    def missing(self) -> Row:
        """The row of an adapter that the family does not have."""
        return replace(self, value=None, without=None, real=None, pictures=None)


@dataclass(frozen=True)
class Report:
    """All rows, in the order in which they are read."""

    rows: tuple[Row, ...]

    @classmethod
    def read(cls, folder: Path) -> Report:
        """What ``write`` left in ``folder``.

        Raises:
            FileNotFoundError: nothing did; says how.
        """
        file = folder / "evaluation.json"
        if not file.exists():
            raise FileNotFoundError(
                f"{file} is not there, so there are no figures to keep. Nothing was changed. "
                "Run `python -m studio.starter evaluate` without --only first."
            )
        rows = json.loads(file.read_text("utf-8"))
        return cls(tuple(Row(**{k: v for k, v in row.items() if k != "reached"}) for row in rows))

    def updated(self, measured: Sequence[Row]) -> Report:
        """These rows, those measured anew in their places; new ones follow the one before."""
        rows = {row.key: row for row in self.rows}
        order = list(rows)
        for before, row in zip((None, *measured), measured, strict=False):
            if row.key not in rows:
                order.insert(order.index(before.key) + 1 if before else len(order), row.key)
            rows[row.key] = row
        return Report(tuple(rows[key] for key in order))

    def __getitem__(self, key: str) -> Row:
        return next(row for row in self.rows if row.key == key)

    @property
    def missed(self) -> tuple[str, ...]:
        """The keys of the bars that were not reached."""
        return tuple(row.key for row in self.rows if row.reached is False)

    def table(self) -> str:
        """Markdown."""
        lines = [
            "| what | measured | bar | reached | without it | real pictures | pictures |",
            "|---|---|---|---|---|---|---|",
        ]
        return "\n".join(lines + [_line(row) for row in self.rows])

    def write(self, folder: Path) -> None:
        """evaluation.md and evaluation.json, for the model card and for later comparison."""
        rows = [asdict(row) | {"reached": row.reached} for row in self.rows]
        (folder / "evaluation.json").write_text(json.dumps(rows, indent=2) + "\n", "utf-8")
        (folder / "evaluation.md").write_text(self.table() + "\n", "utf-8")


def _line(row: Row) -> str:
    bar = ""
    if row.bar is not None:
        bar = f"{'at most ' if row.at_most else ''}{_number(row.bar)}"
    cells = (
        row.what,
        NOT_SHIPPED if row.value is None else _number(row.value),
        bar,
        {True: "yes", False: "no", None: ""}[row.reached],
        _number(row.without),
        _number(row.real),
        "" if row.pictures is None else str(row.pictures),
    )
    return f"| {' | '.join(cells)} |"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def mean(values: Sequence[float]) -> float:
    """The mean of what is a number; not a number where nothing is."""
    known = [value for value in values if value == value]
    return sum(known) / len(known) if known else float("nan")
