"""What ``studio`` does with its arguments, and what it answers the shell.

0    done
1    a fault of ours: the traceback and a sentence on stderr
2    the user's mistake: one line on stderr
130  cancelled with Ctrl+C
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from studio import __version__
from studio.domain.errors import Cancelled, UserError, nearest

DONE, OURS, YOURS, CANCELLED = 0, 1, 2, 130

Command: TypeAlias = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, as for every other mistake."""
        self.exit(YOURS, f"{self.prog}: {message}. See '{self.prog} --help'.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns the exit code.

    Args:
        arguments: without the program's name; those of the process if ``None``.
    """
    options = _parser().parse_args(arguments)
    try:
        command: Command = options.command
        return command(options)
    except (Cancelled, KeyboardInterrupt):
        print("studio: Cancelled.", file=sys.stderr)
        return CANCELLED
    except UserError as error:
        _complain(error)
        return YOURS
    except BrokenPipeError:
        sys.stderr.close()  # the reader went away (`| head`): nobody wants to hear of it
        return DONE
    except Exception as error:  # noqa: BLE001 - the last resort of the program
        traceback.print_exc()
        name = type(error).__name__
        print(f"studio: This is a fault of ours ({name}); please report it.", file=sys.stderr)
        return OURS


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="studio",
        description="A studio for drawing with image models; without a command, the window.",
    )
    parser.add_argument("--version", action="version", version=f"studio {__version__}")
    parser.add_argument("--language", default="", metavar="NAME", help="of the window: en or de")
    parser.set_defaults(command=_window, files=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    window = commands.add_parser("open", help="the window, with these projects or pictures")
    window.add_argument("files", nargs="*", metavar="FILE")
    window.set_defaults(command=_window)

    doctor = commands.add_parser(
        "doctor", help="versions, device, starter model, and what is missing"
    )
    doctor.add_argument("--json", action="store_true", help="as one JSON object")
    doctor.set_defaults(command=_doctor)

    identify = commands.add_parser(
        "identify", help="what a file or folder is: its kind, its base models, its facts"
    )
    identify.add_argument("files", nargs="+", type=Path, metavar="FILE", help="file or folder")
    identify.add_argument(
        "--json", action="store_true", help="as one JSON object, or a list of them for several"
    )
    identify.set_defaults(command=_identify)

    request = commands.add_parser("request", help="requests as JSON")
    request.add_argument(
        "--example", action="store_true", required=True, help="print a complete one"
    )
    request.set_defaults(command=_example)

    render = commands.add_parser("render", help="make the pictures of a request")
    render.add_argument("request", metavar="REQUEST.json", help="a file, or - for stdin")
    render.add_argument(
        "--out", type=Path, default=Path(), metavar="DIR", help="where the pictures go (here)"
    )
    render.add_argument("--json", action="store_true", help="tell the result as one JSON object")
    render.add_argument("--device", metavar="NAME", help="cpu, cuda or mps; the best by default")
    render.set_defaults(command=_render)
    return parser


def _window(options: argparse.Namespace) -> int:
    from studio.cli.doctor import missing_screen

    if missing_screen():  # Qt would end the process with a message of its own
        raise UserError(
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.",
            remedy="`studio render` makes pictures without one.",
        )
    try:
        from studio.app.start import main as open_window
    except ImportError as error:
        of_qt = (error.name or "").startswith(("PySide6", "shiboken6")) or ".so" in str(error)
        if not of_qt:
            raise
        raise UserError(
            f"The window cannot be opened ({error}).",
            remedy="`studio doctor` tells what is missing and how to get it.",
        ) from error
    return open_window(["studio", *options.files], _language(options.language))


def _language(name: str) -> str:
    from studio.app.languages import NAMES, SYSTEM

    if name and name not in (*NAMES, SYSTEM):
        raise UserError(f"There is no language {name!r} here.", remedy=nearest(name, NAMES))
    return name


def _doctor(options: argparse.Namespace) -> int:
    from studio.cli.doctor import examine, in_words

    report = examine()
    _print(_json(report) if options.json else in_words(report))
    return DONE


def _identify(options: argparse.Namespace) -> int:
    from studio.cli.identify import identify_all

    objects, words, errors = identify_all(options.files)
    if options.json:
        _print(_json(objects if len(objects) > 1 else objects[0]))
    elif words:
        _print("\n".join(words))
    for error in errors:
        _complain(error)
    return YOURS if errors else DONE


def _example(_options: argparse.Namespace) -> int:
    from studio.cli.example import example_request
    from studio.domain.request_json import dumps

    _print(dumps(example_request()))
    return DONE


def _render(options: argparse.Namespace) -> int:
    from studio.cli.render import in_words, read_request, render

    report = render(read_request(options.request, sys.stdin), options.out, options.device)
    _print(_json(report) if options.json else in_words(report))
    return DONE


def _complain(error: UserError) -> None:
    """One line on stderr."""
    print(f"studio: {' '.join(str(error).split())}", file=sys.stderr)


def _json(value: object) -> str:
    import json

    return json.dumps(value, indent=2)


def _print(text: str) -> None:
    """Also where stdout has an encoding that lacks some of the characters."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)
