"""What the service writes to standard error, a line each."""

from __future__ import annotations

import logging

from kg.serve.answer import Aborted

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def configure_logging(level: str) -> None:
    """Log from this level on: our own lines, and the server's warnings."""
    logging.basicConfig(format=FORMAT, level=logging.WARNING)
    logging.getLogger("kg").setLevel(level.upper())
    # Answers are aborted on purpose, and said in a line of ours: no trace is needed.
    logging.getLogger("uvicorn.error").addFilter(_is_no_abort)


def _is_no_abort(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], Aborted))
