"""From the command line to the window and back: the order in which things begin and end."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.app.autosaving import Autosaving
from studio.app.interrupts import Interrupts
from studio.app.languages import choose, install
from studio.app.main_window import MainWindow
from studio.app.parts import Parts, build_parts
from studio.app.preferences import Preferences
from studio.app.project import is_project
from studio.app.reporting import UncaughtErrors
from studio.app.welcome import welcome
from studio.files.places import Places
from studio.state.background import share_interpreter
from studio.widgets import theme
from studio.workers.generation import GenerationWorker
from studio.workers.preparing import PreparingWorker, prepare_pictures


class Studio:
    """One running studio: the window, the engine's thread, autosave and history."""

    def __init__(self, app: QApplication, parts: Parts, worker: GenerationWorker) -> None:
        self.parts = parts
        theme.apply(app, self.parts.preferences.theme)
        self.worker = worker
        self.preparing = PreparingWorker(parts.places.preprocessors)
        prepare_pictures(parts.session.preparing, self.preparing)
        welcome(self.parts.session)
        self.window = MainWindow(self.parts, worker)
        self.window.project.started()
        self.errors = UncaughtErrors(self.window.reporter)
        self.autosaving = Autosaving(self.window)

    def open(self, paths: list[Path]) -> None:
        """Shows the window; then, once it is painted, offers recovery and starts the engine."""
        self.window.show()
        for path in paths:
            take = self.window.files.open_path if is_project(path) else self.window.drops.take
            take(path)
        QTimer.singleShot(0, self.window, self._after_first_paint)

    def close(self) -> None:
        """Ends threads in the order that loses nothing."""
        # Qt's stack tells of itself even while it is being torn down.
        self.parts.document.undo_stack.cleanChanged.disconnect(self.window.show_name)
        self.worker.shutdown()
        self.preparing.shutdown()
        self.window.pose_reading.close()
        self.autosaving.close()
        self.parts.session.close()
        self.parts.people.close()
        self.parts.history.shutdown()
        self.errors.remove()

    def _greet(self) -> None:
        """Once, as soon as it is true: the one thing a newcomer has to know."""
        window = self.window
        if not window.generation.running and self.parts.preferences.first_time("welcome"):
            window.reporter.say(
                window.tr("Press {key}: the sketch becomes a picture.").format(
                    key=window.actions_.shown_keys("generate.run")
                ),
                window.tr("Then draw something of your own and write what it is."),
            )

    def _after_first_paint(self) -> None:
        self.worker.ready.connect(self._greet)
        self.window.generation.warm_up()
        self.autosaving.offer_recovery()
        self.parts.history.refresh()


def make_application(argv: list[str]) -> QApplication:
    """The Qt application with our name; torch stays outside until the window stands."""
    app = QApplication(argv)
    app.setApplicationName("studio")
    app.setApplicationDisplayName("Studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("studio")
    return app


def main(argv: list[str] | None = None, language: str = "") -> int:
    """Opens the window and returns when it is closed.

    Args:
        argv: the program's name, then project files or pictures to open.
        language: of the window this time; the chosen one if empty.
    """
    argv = sys.argv if argv is None else argv
    share_interpreter()
    app = make_application(argv)
    places = Places.default()
    install(app, choose(language or Preferences(places).language))
    studio = Studio(app, build_parts(places), GenerationWorker())
    interrupts = Interrupts(app)
    studio.open([Path(name) for name in app.arguments()[1:]])
    try:
        return app.exec()
    finally:
        interrupts.remove()
        studio.close()
