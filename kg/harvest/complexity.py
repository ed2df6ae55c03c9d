"""Is input too deep or too dense to be a page? It would take hours or gigabytes to read."""

from __future__ import annotations

import re

from kg.errors import PageError

MAX_DEPTH = 12_000
"""Pages of the site nest their elements about 30 deep, browsers 512; damaged ones may nest more."""

MAX_INLINE = 2_000
"""How deep bold in bold and the like may be: a parser looks at all of them for each that opens."""

_FEW_TAGS = 2_000
_SMALL = 200_000
_DENSE = 14
# Elements without an end, or whose end may be left out: their number says nothing of the depth.
_NOT_NESTED = (
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    "|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|caption|html|head|body"
)
_TAG = re.compile(rf"<(?P<end>/?)(?!(?:{_NOT_NESTED})\b)(?P<name>[a-z][^\s/>]*)", re.I)


def refuse_monstrous_markup(markup: str, inline: frozenset[str]) -> None:
    """Raise PageError (`too-complex`) where markup is not to be parsed.

    A document of more than 200 KB with a tag for every 14 characters, or one that nests its
    elements more than 12,000 deep (those that are `inline` 2,000), is no page that a person reads.
    """
    tags = markup.count("<")
    if len(markup) > _SMALL and tags * _DENSE > len(markup):
        raise PageError(
            "too-complex", f"{tags:,} tags in {len(markup):,} characters: no page has so many."
        )
    if tags > _FEW_TAGS and _is_too_deep(markup, inline):
        raise PageError("too-complex", f"It nests its elements more than {MAX_DEPTH:,} deep.")


def refuse_monstrous_text(text: str) -> None:
    """Raise PageError (`too-complex`) for more than 200 KB of lines of fewer than 14 characters."""
    lines = text.count("\n")
    if len(text) > _SMALL and lines * _DENSE > len(text):
        raise PageError(
            "too-complex", f"{lines:,} lines in {len(text):,} characters: no page has so many."
        )


def _is_too_deep(markup: str, inline: frozenset[str]) -> bool:
    depth = inline_depth = 0
    for tag in _TAG.finditer(markup):
        step = -1 if tag["end"] else 1
        depth = max(0, depth + step)
        if tag["name"].lower() in inline:
            inline_depth = max(0, inline_depth + step)
        if depth > MAX_DEPTH or inline_depth > MAX_INLINE:
            return True
    return False
