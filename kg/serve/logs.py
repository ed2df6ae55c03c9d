"""What the service writes to standard error, a line each: for people, or as JSON for programs."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

from kg.serve.answer import Aborted

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON, with its fields where it has some."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said: dict[str, object] = {
            "time": when.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        fields = getattr(record, "fields", None)
        said |= fields if fields else {"message": record.getMessage()}
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False, default=str)


def configure_logging(level: str, form: str = "text") -> None:
    """Log from this level on: our own lines, and the server's warnings."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if form == "json" else logging.Formatter(FORMAT))
    logging.basicConfig(handlers=[handler], level=logging.WARNING)
    logging.getLogger("kg").setLevel(level.upper())
    # Answers are aborted on purpose, and said in a line of ours: no trace is needed.
    logging.getLogger("uvicorn.error").addFilter(_is_no_abort)


def _is_no_abort(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], Aborted))
