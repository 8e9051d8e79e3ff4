"""Keeps the chatter of libraries out of stdout and stderr: there, only what we say."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import warnings
from collections.abc import Iterator

from studio.domain.errors import Cancelled, UserError

# Read when the libraries are first imported.
_SETTINGS = {
    "TRANSFORMERS_VERBOSITY": "error",
    "DIFFUSERS_VERBOSITY": "error",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_OFFLINE": "1",  # whatever happens, nothing is fetched
    "TOKENIZERS_PARALLELISM": "false",
}


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Withholds what is printed, logged and warned inside; shows it if that ends in an error."""
    before = dict(os.environ)
    os.environ.update({name: before.get(name, value) for name, value in _SETTINGS.items()})
    withheld = io.StringIO()
    try:
        with (
            warnings.catch_warnings(),
            contextlib.redirect_stdout(withheld),
            contextlib.redirect_stderr(withheld),
        ):
            warnings.simplefilter("ignore")
            yield
    except (UserError, Cancelled):
        raise  # the chatter would hide the sentence
    except Exception:
        sys.stderr.write(withheld.getvalue())
        raise
    finally:
        for name in _SETTINGS:
            if name in before:
                os.environ[name] = before[name]
            else:
                os.environ.pop(name, None)
