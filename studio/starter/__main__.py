"""``python -m studio.starter``: makes the embedded model from nothing, one command a stage.

data      fetches the icon packages (npm) and renders them
train     trains a part (vae, base, sketch, judge), within a time budget, resuming where it stopped
keep      takes the last checkpoint of a part for finished, to look at a run while it goes on
export    writes the finished parts into resources/starter in fp16
evaluate  judges the exported model and writes the table and contact sheets beside it
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.resources import resource

if TYPE_CHECKING:  # torch is imported once the arguments are known to be right
    from studio.starter.recipes import Work


# In the order they need each other; ``train all`` trains those that are not finished.
PARTS = (
    *(
        "vae",
        "base",
        "style",
        "face_encoder",
        "face_points",
        "identity",
        "ink",
        "pixel",
        "words",
        "fast",
    ),
    *("outlined", "judge", "face_judge", "style_judge", "reader"),
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m studio.starter", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--work", type=Path, default=Path("data/starter"), help="the work folder")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--device", default="cpu", help="cpu, cuda or mps: where the large parts are trained"
    )
    parser.add_argument("--threads", type=int, default=0, help="0 leaves torch's own choice")
    stages = parser.add_subparsers(dest="stage", required=True)
    stages.add_parser("data", help="fetch and render the pictures")
    train = stages.add_parser("train", help="train one part, or resume it")
    train.add_argument("part", choices=(*PARTS, "all"))
    train.add_argument("--minutes", type=float, help="time budget of this call")
    train.add_argument("--steps", type=int, help="length of the whole schedule")
    train.add_argument("--rate", type=float, help="learning rate, in place of the plan's")
    train.add_argument(
        "--bf16", action="store_true", help="faster on CPUs that have AVX-512 bf16 or AMX"
    )
    train.add_argument(
        "--start-from", type=Path, help="an exported model with whose weights the base begins"
    )
    keep = stages.add_parser("keep", help="take a part's last checkpoint for finished")
    keep.add_argument("part", choices=PARTS)
    export = stages.add_parser("export", help="write resources/starter")
    export.add_argument("--to", type=Path, default=resource("starter"))
    evaluate = stages.add_parser("evaluate", help="judge the exported model")
    evaluate.add_argument("--model", type=Path, default=resource("starter"))
    evaluate.add_argument(
        "--share", type=float, default=1.0, help="of the pictures to draw; 0.1 for a quick look"
    )
    evaluate.add_argument(
        "--only", nargs="+", default=[], help="these alone, style or loras/ink; others are kept"
    )
    evaluate.add_argument("--no-sheets", action="store_true", help="figures only")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Runs one stage; returns the exit status (0 done, 2 something to put right first)."""
    options = _parser().parse_args(arguments)
    import torch

    from studio.starter.recipes import Work

    if options.threads:
        torch.set_num_threads(options.threads)
    work = Work(options.work, options.seed, options.device, getattr(options, "start_from", None))
    stage = {
        "data": _data,
        "train": _train,
        "keep": _keep,
        "export": _export,
        "evaluate": _evaluate,
    }
    try:
        stage[options.stage](work, options)
    except (RuntimeError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _data(work: Work, options: argparse.Namespace) -> None:
    from studio.starter.data import fetch_packages, render_all

    del work
    folder = options.work / "data"
    count = render_all(fetch_packages(folder), folder)
    print(f"{count} pictures in {folder}")


def _train(work: Work, options: argparse.Namespace) -> None:
    from studio.starter import recipes

    wanted = [options.part]
    if options.part == "all":
        wanted = [part for part in PARTS if not work.finished(part)]
    for part in wanted:
        print(f"{part}:", flush=True)
        changes = {"steps": options.steps, "minutes": options.minutes, "rate": options.rate}
        given = {name: value for name, value in changes.items() if value is not None}
        recipes.train(work, part, bfloat16=options.bf16, **given)


def _keep(work: Work, options: argparse.Namespace) -> None:
    from studio.starter import recipes

    print(f"step {recipes.keep(work, options.part)} kept")


def _export(work: Work, options: argparse.Namespace) -> None:
    from studio.starter.export_family import export_family

    for name in export_family(work, options.to):
        print(f"not trained yet, and left out: {name}")
    print(f"written to {options.to}")


def _evaluate(work: Work, options: argparse.Namespace) -> None:
    from studio.engine.engine import Engine
    from studio.starter.evaluation.artist import Artist
    from studio.starter.evaluation.cases import Material
    from studio.starter.evaluation.judges import Judges
    from studio.starter.evaluation.run import counts, evaluate, evaluate_again
    from studio.starter.evaluation.sheets import write_sheets
    from studio.starter.evaluation.table import Report
    from studio.starter.export_family import export_held_out

    how_many = counts(options.share, options.only)
    kept = Report.read(options.model) if options.only else None
    judges = Judges.load(work)
    beside = export_held_out(work)
    artist = Artist(options.model, Engine(starter=options.model), beside)
    material = Material(work.data, artist)
    if kept is None:
        report = evaluate(artist, material, judges, how_many)
    else:
        report = evaluate_again(artist, material, judges, how_many, kept)
    report.write(options.model)
    print(report.table())
    if not options.no_sheets:
        write_sheets(material, options.model / "sheets", options.only)


if __name__ == "__main__":
    sys.exit(main())
