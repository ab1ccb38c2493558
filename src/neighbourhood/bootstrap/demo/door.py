"""The way from the first screen into a sample house: the same program once more, in a process and a window of its own."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QProcess

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.viewmodels.application import Window

_GOODBYE_MS: Final = 15_000


class SampleDoor:
    """Starts one sample house at a time when the window asks for it. ``command`` starts this program.

    Call ``close`` before the window is closed: the sample house ends with it.
    """

    def __init__(self, window: Window, command: Sequence[str]) -> None:
        self._first_run = window.shell.firstRun
        self._notices = window.shell.notices
        self._command = list(command)
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._first_run.sampleAsked.connect(self._open)  # type: ignore[attr-defined]  # a Property is its value here

    def close(self) -> None:
        """End the sample house and wait until it has cleaned up."""
        self._process.finished.disconnect(self._ended)
        self._process.errorOccurred.disconnect(self._failed)
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.terminate()
            if not self._process.waitForFinished(_GOODBYE_MS):
                self._process.kill()
                self._process.waitForFinished(_GOODBYE_MS)

    def _open(self, language: str) -> None:
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._first_run.look(on=True)  # type: ignore[attr-defined]
            self._process.start(self._command[0], [*self._command[1:], "--lang", language, "demo"])

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        self._first_run.look(on=False)  # type: ignore[attr-defined]
        if code or status != QProcess.ExitStatus.NormalExit:
            self._tell(f"the sample house ended with {code}")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._first_run.look(on=False)  # type: ignore[attr-defined]
            self._tell(self._process.errorString())

    def _tell(self, detail: str) -> None:
        self._notices.show_fault(Fault(FaultKind.INTERNAL, detail=detail))  # type: ignore[attr-defined]
