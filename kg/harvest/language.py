"""The language that a text is written in, as far as the text itself shows it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The six languages of the United Nations and those that pages of the site were seen in besides.
LANGUAGES = ("ar", "en", "es", "fr", "pt", "ru", "zh")
_ENOUGH = 600
UNDETERMINED = "und"
# Few words of Spanish or English look like Portuguese; words of Portuguese alone are in most texts.
_PORTUGUESE = re.compile(
    r"[ãõ]|ç[ãõ]|\b(?:do|da|dos|das|em|no|na|nos|nas|uma?|com|ao|não|pelo|pela|dados|oficina)\b",
    re.I,
)


def detect(text: str) -> str:
    """Return the language tag (BCP 47) of a text, or `und` where there is no letter to go by.

    Looks at the first 600 characters; answers one of the six UN languages or Portuguese.
    """
    sample = text[:_ENOUGH]
    if not any(char.isalpha() for char in sample):
        return UNDETERMINED
    language = str(_identifier().classify(sample)[0])
    if language == "pt" and not _PORTUGUESE.search(sample):
        return next(str(other) for other, _ in _identifier().rank(sample) if other != "pt")
    return language


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier
