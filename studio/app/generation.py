"""From Ctrl+Enter to a picture in the history: joins session, worker, canvas and history."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from studio.app.reporting import Reporter
from studio.app.shown_result import ShownResult
from studio.domain.errors import UserError
from studio.domain.events import Outcome
from studio.panels.generate_bar import GenerateBar
from studio.state.history_store import HistoryStore
from studio.state.preview_reel import PreviewReel
from studio.state.sentences import in_language
from studio.state.session import Session
from studio.workers.generation import GenerationWorker
from studio.workers.messages import (
    EngineReady,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobLoading,
    JobProgress,
    JobStarted,
)


class Generation(QObject):
    """Starts runs and follows the one that runs.

    Signals:
        running_changed(bool): a run began or ended.
        status(str): what happens, for the status bar.
        device(str): what the engine runs on.
    """

    running_changed = Signal(bool)
    status = Signal(str)
    device = Signal(str)

    def __init__(
        self,
        session: Session,
        worker: GenerationWorker,
        bar: GenerateBar,
        shown: ShownResult,
        history: HistoryStore,
        reporter: Reporter,
        reel: PreviewReel,
    ) -> None:
        super().__init__(bar)
        self._session, self._worker, self._bar = session, worker, bar
        self._shown, self._history, self._reporter = shown, history, reporter
        self._reel = reel
        self._job: int | None = None
        self._fraction = 0.0
        self._said_loading = False
        bar.generate_requested.connect(self.generate)
        bar.cancel_requested.connect(self.cancel)
        bar.stop_here_requested.connect(self.stop_here)
        worker.loading.connect(self._on_loading)
        worker.started.connect(self._on_started)
        worker.progress.connect(self._on_progress)
        worker.preview_ready.connect(self._on_preview)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)
        worker.ready.connect(self._on_ready)

    @property
    def running(self) -> bool:
        """Whether a picture is being made."""
        return self._job is not None

    def warm_up(self) -> None:
        """Loads the chosen model before it is asked for."""
        self._worker.warm_up(self._session.settings.model)

    def generate(self) -> None:
        """Starts a run of what is drawn and written now, if anything stands in its way says so."""
        if self.running:
            return
        blockers = self._session.blockers()
        if blockers:
            self._reporter.warn(self.tr("A picture cannot be made yet."), " ".join(blockers))
            return
        try:
            request = self._session.build_request()
        except UserError as error:
            self._reporter.report(error)
            return
        self._fraction = 0.0
        self._shown.expect()
        self._reel.begin()
        self._job = self._worker.submit(request)
        self._bar.show_loading(self.tr("Starting…"), 0.0)
        self.running_changed.emit(self.running)

    def cancel(self) -> None:
        """Ends the run with nothing to show."""
        if self.running:
            self._say(self.tr("Cancelling…"))
            self._worker.cancel()

    def stop_here(self) -> None:
        """Ends the run with what it has."""
        if self.running:
            self._worker.stop_here()

    def _on_loading(self, message: JobLoading) -> None:
        if self.running:  # also for the warm-up that the run waits for
            self._bar.show_loading(in_language(message.what), message.fraction)
        self._say(f"{in_language(message.what)}… {message.fraction:.0%}")
        self._said_loading = True

    def _on_started(self, message: JobStarted) -> None:
        if message.job == self._job:
            self._bar.show_progress(0, message.steps, 0.0)
            self._say(self.tr("The picture is forming…"))

    def _on_progress(self, message: JobProgress) -> None:
        if message.job == self._job:
            self._fraction = message.step / max(1, message.steps)
            self._bar.show_progress(message.step, message.steps, message.left)

    def _on_preview(self, job: int) -> None:
        preview = self._worker.mailbox.take()
        if preview is not None and job == self._job and preview.images:
            self._reel.add(self._fraction, preview.images[0])
            self._shown.form(preview.images[0], self._fraction)

    def _on_finished(self, message: JobFinished) -> None:
        outcome = message.outcome
        for result in outcome.results:
            self._history.add(result, outcome.timings)
        if message.job == self._job:
            self._ended()
            if outcome.results:
                self._session.interference.take(outcome.results[0].request, outcome.fields)
                self._shown.show(outcome.results)
            self._say(self._summary(outcome))
        for warning in outcome.warnings:
            self._reporter.warn(warning)

    def _on_failed(self, message: JobFailed) -> None:
        text = " ".join(part for part in (message.kept, message.remedy) if part)
        self._reporter.fail(message.what, text, message.details)
        self._say(in_language(message.what))
        if message.job == self._job:
            self._ended()
            self._shown.abandon()

    def _on_cancelled(self, message: JobCancelled) -> None:
        if message.job == self._job:
            self._ended()
            self._shown.abandon()
            self._say(self.tr("Cancelled."))

    def _on_ready(self, message: EngineReady) -> None:
        self.device.emit(f"{message.device.upper()} · {message.dtype}")
        if not self.running:
            self._bar.show_idle()
        if self._said_loading:
            self._say(self.tr("Ready."))

    def _say(self, text: str) -> None:
        self._said_loading = False
        self.status.emit(text)

    def _ended(self) -> None:
        self._job = None
        self._bar.show_idle()
        self.running_changed.emit(self.running)

    def _summary(self, outcome: Outcome) -> str:
        stopped = outcome.results[0].stopped_at if outcome.results else None
        seconds = f"{outcome.timings.total:.1f}"
        if stopped is not None:
            return self.tr("Stopped after step {step}, {seconds} s.").format(
                step=stopped, seconds=seconds
            )
        return self.tr("Done in {seconds} s.").format(seconds=seconds)
