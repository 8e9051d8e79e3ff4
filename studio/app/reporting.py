"""One way for every failure to reach the artist: a message over the canvas, with the trace."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import UserError
from studio.state.sentences import in_language
from studio.widgets.toast import Message, ToastStack

log = logging.getLogger(__name__)


class Reporter(QObject):
    """Shows errors as messages; also those that no slot caught, from any thread."""

    _arrived = Signal(object)  # crosses threads

    def __init__(self, toasts: ToastStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toasts = toasts
        self._arrived.connect(self._show)

    def report(self, error: BaseException) -> None:
        """Shows ``error``; may be called from any thread."""
        self._arrived.emit(self.explain(error))

    def say(self, title: str, text: str = "") -> None:
        """A piece of good news."""
        self._toasts.show(Message(in_language(title), in_language(text)))

    def warn(self, title: str, text: str = "", details: str = "") -> None:
        """Something worth knowing that stops nothing."""
        self._toasts.show(Message(in_language(title), in_language(text), "warning", details))

    def fail(self, title: str, text: str = "", details: str = "") -> None:
        """Something that did not work."""
        self._toasts.show(Message(in_language(title), in_language(text), "error", details))

    def explain(self, error: BaseException) -> Message:
        """``error`` in words."""
        trace = "".join(traceback.format_exception(error))
        if isinstance(error, UserError):
            text = " ".join(part for part in (error.kept, error.remedy) if part)
            return Message(in_language(error.what), in_language(text), "error", trace)
        return Message(
            self.tr("Something went wrong in the studio."),
            self.tr(
                "Your drawing is still here, and is kept as you work. If it happens again, the "
                "text under Details helps us to find out why."
            ),
            "error",
            trace,
        )

    def _show(self, message: Message) -> None:
        self._toasts.show(message)


class UncaughtErrors:
    """Sends what nobody caught to a reporter, and to the log as well. Undone by ``remove``."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        """Puts Python's own handlers back."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        if not isinstance(error, UserError):
            log.error("not caught", exc_info=(kind, error, trace))
        self._reporter.report(error)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)
