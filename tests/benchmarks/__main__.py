"""``python -m tests.benchmarks [NAME ...] [--json FILE] [--quick]``: all figures in one table.

Each benchmark runs in a process of its own, so that none is helped by what another has imported.
Exit code 1 if one failed; a figure over its budget is marked and is for people to judge.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.rows import Options, Row, machine, table

BENCHMARKS = {
    "window": "start_up.window",
    "first-picture": "start_up.first_picture",
    "timer": "window_timer.measure",
    "starter": "against_diffusers.starter",
    "previews": "previews.measure",
    "memory": "memory.starter",
    "sd15": "against_diffusers.sd15",
    "sd15-memory": "memory.sd15",
    "loras": "adapters.loras",
    "weight-change": "adapters.change",
    "six-adapters": "adapters.together",
    "painting": "painting.idle",
    "painting-generating": "painting.generating",
    "projects": "painting.projects",
    "tools": "tools.tools",
    "kills": "kills.measure",
    "control-layers": "control_layers.measure",
    "posing": "posing.measure",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the named benchmarks, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--quick", action="store_true", help="smallest runs: does it work at all?")
    parser.add_argument("--child", choices=BENCHMARKS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        return _child(options.child, Options(options.quick))
    if unknown := set(options.names) - set(BENCHMARKS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(BENCHMARKS)}")
    return _parent(options.names or list(BENCHMARKS), options.json, quick=options.quick)


def _parent(names: Sequence[str], file: Path | None, *, quick: bool) -> int:
    rows: list[tuple[str, Row]] = []
    failed: dict[str, str] = {}
    seconds = {}
    for name in names:
        print(f"{name} ...", file=sys.stderr, flush=True)
        begun = time.perf_counter()
        try:
            rows += [(name, row) for row in _in_a_process(name, quick=quick)]
        except RuntimeError as error:
            failed[name] = str(error)
            print(error, file=sys.stderr)
        seconds[name] = round(time.perf_counter() - begun, 1)
    print(table(rows))
    if file:
        figures = [{"benchmark": name, **asdict(row), "within": row.within} for name, row in rows]
        report = {"machine": machine(), "quick": quick, "figures": figures}
        report |= {"failed": failed, "seconds": seconds}
        file.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 1 if failed else 0


def _in_a_process(name: str, *, quick: bool) -> list[Row]:
    command = [sys.executable, "-m", "tests.benchmarks", "--child", name]
    if quick:
        command.append("--quick")
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr}")
    return [Row(**row) for row in json.loads(done.stdout.splitlines()[-1])]


def _child(name: str, options: Options) -> int:
    module, function = BENCHMARKS[name].split(".")
    sys.path.insert(0, str(Path(__file__).parents[1]))  # as the tests have it, for ``support``
    measure = getattr(importlib.import_module(f"tests.benchmarks.{module}"), function)
    print(json.dumps([asdict(row) for row in measure(options)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
