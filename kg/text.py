"""Text as people write it, made comparable: what matching sees, never what is published."""

from __future__ import annotations

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_QUOTES = dict.fromkeys(map(ord, "‘’‚‛ʼ`´"), "'") | dict.fromkeys(map(ord, "“”„‟«»"), '"')
_PLAIN = {chr(code): plain for code, plain in (_DASHES | _QUOTES | {0xA0: " "}).items()}
_VARIANT = re.compile("[" + "".join(_PLAIN) + "]")
_SPACES = re.compile(r"[^\S ]\s*| \s+")  # not the single spaces, which are nearly all
# Not allowed in XML 1.0 (section 2.2), so no RDF/XML could carry them; U+0085 and U+007F-U+009F
# are allowed but discouraged, and are of no use in a sentence.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NOT_WORD = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ə": "a", "þ": "th"}
)


def squeeze(text: str) -> str:
    """Collapse every run of white space, non-breaking spaces included, into one space."""
    return _SPACES.sub(" ", text).strip()


def without_controls(text: str) -> str:
    """Remove the control characters that XML 1.0 forbids; line ends and tabs stay."""
    return _CONTROL.sub("", text)


def one_line(text: str) -> str:
    """Return a text so that it fits in one line of any terminal, what cannot be shown escaped."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


def has_controls(text: str) -> bool:
    """Tell whether `without_controls` would change the text."""
    return _CONTROL.search(text) is not None


def fold(text: str) -> str:
    """Return the form that labels are compared in: case, spaces, quotes and dashes folded.

    Accents stay, because they tell words apart.

    >>> fold("Whole‑of‑government   Approach")
    'whole-of-government approach'
    """
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).translate(_QUOTES)
    return squeeze(text).casefold()


def without_accents(text: str) -> str:
    """Remove combining marks: `Türkiye` becomes `Turkiye`."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> str:
    """Return the key that labels are looked up by: words without case, accents or punctuation.

    >>> words("Whole-of-government  approach:")
    'whole of government approach'
    """
    folded = without_accents(fold(text)).replace("&", " and ")
    return _NOT_WORD.sub(" ", folded).strip()


def fold_in_place(text: str) -> str:
    """Fold case, dashes, quotes and spaces one character for one, so that offsets stay true."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return _VARIANT.sub(lambda found: _PLAIN[found[0]], lower)


def slug(text: str) -> str:
    """Return the text as a key for an IRI: ASCII letters, digits and single hyphens.

    Empty where the text has no Latin letter or digit; the caller decides what to do then.

    >>> slug("State Migration Service of the Republic of Azerbaijan")
    'state-migration-service-of-the-republic-of-azerbaijan'
    """
    latin = without_accents(text.casefold().translate(_LETTERS))
    return _NOT_SLUG.sub("-", latin).strip("-")
