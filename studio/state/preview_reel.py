"""The previews of the last run, so that its moments can be looked at again without another run."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

MOST = 96  # pictures
SIDE = 512  # px of one at most: 96 MiB for the longest run


class PreviewReel(QObject):
    """Pictures by how far the run was, 0..1, in order.

    Signals:
        changed(): another run, or one more picture.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moments: list[float] = []
        self._images: list[QImage] = []

    @property
    def moments(self) -> tuple[float, ...]:
        """Of which there are pictures."""
        return tuple(self._moments)

    def begin(self) -> None:
        """A run begins: the pictures of the last one go."""
        self._moments, self._images = [], []
        self.changed.emit()

    def add(self, progress: float, image: QImage) -> None:
        """One more picture; beyond the most there can be, the one before it is replaced."""
        if image.width() > SIDE or image.height() > SIDE:
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            image = image.scaled(QSize(SIDE, SIDE), aspect, smooth.SmoothTransformation)
        if self._moments and (progress <= self._moments[-1] or len(self._moments) >= MOST):
            self._moments[-1], self._images[-1] = max(progress, self._moments[-1]), image
        else:
            self._moments.append(progress)
            self._images.append(image)
        self.changed.emit()

    def at(self, progress: float) -> tuple[float, QImage] | None:
        """The picture nearest to ``progress`` and its own moment; ``None`` before any run."""
        if not self._moments:
            return None
        after = bisect_left(self._moments, progress)
        near = [i for i in (after - 1, after) if 0 <= i < len(self._moments)]
        best = min(near, key=lambda i: abs(self._moments[i] - progress))
        return self._moments[best], self._images[best]
