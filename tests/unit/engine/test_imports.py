"""What an engine's process imports: pipelines would cost seconds, Qt would break the wall."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from studio.domain.events import StopToken
from studio.domain.request import Request
from studio.engine.engine import Engine
from pathlib import Path
engine = Engine("cpu", Path(sys.argv[1]))
engine.run(Request(width=64, height=64, steps=1), lambda event: None, StopToken())
print([name for name in sys.modules if name.startswith(("diffusers.pipelines", "PySide6"))])
"""


def test_a_run_imports_neither_pipelines_nor_qt(starter: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(starter)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.strip() == "[]"
