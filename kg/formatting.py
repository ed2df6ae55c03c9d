"""One layout for Turtle, so that a diff shows only what changed in meaning.

Statements, prefixes, objects and terms stay in their order and letter by letter. Each predicate
has a line; objects that do not fit on it have a line each. Comments stay where they are: behind
what they stand behind, or on lines of their own before what they stand before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.turtle import IRI, LABEL, NAME, NUMBER, STRING

WIDTH = 100
"""How long a line may be; only a single term may be longer."""

_INDENT = 4
_MOST_BLANK = 2
_TOKEN = re.compile(
    rf"""([ \t\r\n]*+)(?:
    (?P<comment>\#[^\r\n]*+)
    |(?P<at>@[a-zA-Z]++(?:-[a-zA-Z0-9]++)*+)
    |(?P<type>\^\^)
    |(?P<term>{IRI}|{LABEL}|{NUMBER}|{NAME}|{STRING})
    |(?P<mark>[.;,\[\]()])
    |(?P<word>[a-zA-Z]++)
    |(?P<end>\Z))""".encode(),
    re.VERBOSE | re.DOTALL,
)
_LINE_END = re.compile(rb"\r\n?|\n")
_CLOSING = {"[": "]", "(": ")"}


def format_turtle(text: bytes) -> bytes:
    """Return a text of Turtle in the one layout. It must be right: for other text, ValueError."""
    return "".join(f"{line}\n" for line in _laid_out(_Parser(text).parts())).encode()


class _Comment(NamedTuple):
    text: str
    blank: int  # the number of empty lines before it


@dataclass
class _Part:
    """What stands in a text: the comments on lines before it, and the one behind it."""

    before: list[_Comment] = field(default_factory=list)
    after: str = ""
    blank: int = 0


@dataclass
class _Term(_Part):
    text: str = ""


@dataclass
class _Pair(_Part):
    """A predicate with its objects."""

    predicate: _Term = field(default_factory=_Term)
    objects: list[_Object] = field(default_factory=list)


@dataclass
class _Group(_Part):
    """A blank node `[ … ]` with its pairs, or a list `( … )` with its items."""

    mark: str = ""
    opening: _Part = field(default_factory=_Part)
    items: list[_Pair | _Object] = field(default_factory=list)
    closing: list[_Comment] = field(default_factory=list)


@dataclass
class _Statement(_Part):
    subject: _Object = field(default_factory=_Term)
    pairs: list[_Pair] = field(default_factory=list)
    closing: list[_Comment] = field(default_factory=list)


_Object = _Term | _Group


class _Token(NamedTuple):
    kind: str
    text: str
    lines: int  # the number of line ends before it


class _Parser:
    """Reads Turtle into parts, each comment to the part that it belongs to."""

    def __init__(self, text: bytes) -> None:
        self._tokens = _tokens(text)
        self._comments: list[_Comment] = []
        self._last: _Part | None = None
        self._blank = 0
        self._token = _Token("", "", 1)
        self._advance(None)

    def parts(self) -> Iterator[_Term | _Statement]:
        """Yield directives and statements, and last a term without text, before the end."""
        while self._token.kind != "end":
            yield self._directive() if self._is_directive() else self._statement()
        end = _Term()
        self._take(end)
        yield end

    def _advance(self, behind: _Part | None) -> str:
        """Go to the next token that is no comment; a comment on this line is behind a part."""
        text, self._last = self._token.text, behind
        self._blank = 0
        for token in self._tokens:
            blank = max(0, min(token.lines - 1, _MOST_BLANK))
            if token.kind != "comment":
                self._token, self._blank = token, blank
                break
            is_next = token.lines == 0 and not self._comments
            if is_next and self._last and not self._last.after:
                self._last.after = token.text
            else:
                self._comments.append(_Comment(token.text, blank))
        return text

    def _take(self, part: _Part) -> None:
        """Give a part that begins here the comments that stand before it."""
        part.before, self._comments, part.blank = self._comments, [], self._blank

    def _is(self, mark: str) -> bool:
        return self._token.kind == "mark" and self._token.text == mark

    def _pass(self, mark: str, behind: _Part) -> None:
        if not self._is(mark):
            raise ValueError(f"{mark} was expected, not {self._token.text!r}.")
        self._advance(behind)

    def _is_directive(self) -> bool:
        return self._token.text.lower() in ("@prefix", "@base", "prefix", "base")

    def _directive(self) -> _Term:
        directive = _Term()
        self._take(directive)
        name = self._advance(directive).lower()
        words = ["@" + name.removeprefix("@")]
        words += [self._advance(directive) for _ in range(2 if name.endswith("prefix") else 1)]
        directive.text = " ".join((*words, "."))
        if name.startswith("@"):
            self._pass(".", directive)
        return directive

    def _statement(self) -> _Statement:
        statement = _Statement()
        self._take(statement)
        statement.subject = self._object()
        statement.pairs = self._pairs()
        statement.closing, self._comments = self._comments, []
        ended = statement.pairs[-1] if statement.pairs else statement.subject
        if not statement.closing:  # it ends with its last pair
            statement.after, ended.after = ended.after, ""
        self._pass(".", statement)
        return statement

    def _pairs(self) -> list[_Pair]:
        pairs: list[_Pair] = []
        while self._token.kind in ("term", "word"):
            pair = _Pair()
            self._take(pair)
            pair.predicate.text = self._advance(pair.predicate)
            pair.objects = self._objects()
            last = pair.objects[-1]
            pair.after, last.after = last.after, ""  # it ends with its last object
            while self._is(";"):
                self._advance(pair)
            pairs.append(pair)
        return pairs

    def _objects(self) -> list[_Object]:
        objects = [self._object()]
        while self._is(","):
            self._advance(objects[-1])
            objects.append(self._object())
        return objects

    def _object(self) -> _Object:
        if self._token.text in _CLOSING and self._token.kind == "mark":
            return self._group()
        if self._token.kind not in ("term", "word"):
            raise ValueError(f"A term was expected, not {self._token.text!r}.")
        term = _Term()
        self._take(term)
        is_string = self._token.text[0] in "\"'"
        term.text = self._advance(term)
        if is_string and self._token.kind == "at":
            term.text += self._advance(term)
        elif is_string and self._token.kind == "type":
            term.text += self._advance(term)
            term.text += self._advance(term)
        return term

    def _group(self) -> _Group:
        group = _Group()
        self._take(group)
        group.mark = self._advance(group.opening)
        if group.mark == "[":
            group.items = list(self._pairs())
        else:
            while not self._is(")"):
                group.items.append(self._object())
        group.closing, self._comments = self._comments, []
        self._pass(_CLOSING[group.mark], group)
        return group


def _tokens(text: bytes) -> Iterator[_Token]:
    at = 0
    while match := _TOKEN.match(text, at):
        kind = match.lastgroup or ""
        yield _Token(
            kind,
            match[kind].decode().rstrip() if kind == "comment" else match[kind].decode(),
            len(_LINE_END.findall(match[1])),
        )
        at = match.end()
        if kind == "end":
            return
    raise ValueError(f"What stands at byte {at} is no Turtle.")


def _laid_out(parts: Iterable[_Term | _Statement]) -> Iterator[str]:
    """Yield the lines of directives and statements, apart from each other by empty lines."""
    before: _Term | _Statement | None = None
    was_long = False
    for part in parts:
        lines = _statement(part) if isinstance(part, _Statement) else _term(part)
        entries = [(comment.blank, [comment.text]) for comment in part.before]
        entries += [(part.blank, lines)] if lines else []
        is_apart = was_long or len(lines) > 1 or type(part) is not type(before)
        for number, (blank, entry) in enumerate(entries):
            if before is None and number == 0:
                blank = 0
            elif number == 0:
                blank = max(blank, int(is_apart and bool(lines)))
            yield from [""] * blank
            yield from entry
        before, was_long = part, len(lines) > 1


def _term(term: _Term) -> list[str]:
    return [_with(term.text, term.after)] if term.text else []


def _statement(statement: _Statement) -> list[str]:
    subject, pairs = statement.subject, statement.pairs
    end = "" if statement.closing else " ."
    last = " ;" if statement.closing else " ."
    if not pairs:
        lines = _object(subject, "", 0, end)
    else:
        tails = [*[" ;"] * (len(pairs) - 1), last]
        text = None if subject.after else _flat(subject)
        if text is not None and _begins_on_line(pairs[0], text, tails[0]):
            lines = _pair(pairs[0], f"{text} ", _INDENT, tails[0])
            pairs, tails = pairs[1:], tails[1:]
        else:
            lines = _object(subject, "", 0, "")
        lines += _pairs(pairs, _INDENT, tails)
    if statement.closing:
        lines += [*_comments(statement.closing, _INDENT), " " * _INDENT + "."]
    lines[-1] = _with(lines[-1], statement.after)
    return lines


def _begins_on_line(pair: _Pair, subject: str, tail: str) -> bool:
    """Tell whether the first pair of a statement begins on the line of the subject."""
    if pair.before:
        return False
    text = _flat(pair)
    return _is_simple(pair) or (text is not None and len(f"{subject} {text}{tail}") <= WIDTH)


def _is_simple(pair: _Pair) -> bool:
    """Tell whether a pair has one object, that begins on the line of the predicate."""
    return len(pair.objects) == 1 and not pair.predicate.after and not pair.objects[0].before


def _pairs(pairs: Sequence[_Pair], indent: int, tails: Sequence[str]) -> Iterator[str]:
    for pair, tail in zip(pairs, tails, strict=True):
        yield from _comments(pair.before, indent)
        yield from _pair(pair, " " * indent, indent, tail)


def _pair(pair: _Pair, lead: str, indent: int, tail: str) -> list[str]:
    text, inner = _flat(pair), " " * (indent + _INDENT)
    if text is not None and len(f"{lead}{text}{tail}") <= WIDTH:
        lines = [f"{lead}{text}{tail}"]
    elif _is_simple(pair):
        lines = _object(pair.objects[0], f"{lead}{pair.predicate.text} ", indent, tail)
    else:
        lines = [_with(f"{lead}{pair.predicate.text}", pair.predicate.after)]
        for number, value in enumerate(pair.objects, 1):
            mark = tail if number == len(pair.objects) else " ,"
            lines += _comments(value.before, indent + _INDENT)
            lines += _object(value, inner, indent + _INDENT, mark)
    lines[-1] = _with(lines[-1], pair.after)
    return lines


def _object(value: _Object, lead: str, indent: int, tail: str) -> list[str]:
    if isinstance(value, _Term):
        return [_with(f"{lead}{value.text}{tail}", value.after)]
    text = _flat(value)
    if text is not None and len(f"{lead}{text}{tail}") <= WIDTH:
        return [_with(f"{lead}{text}{tail}", value.after)]
    inner = indent + _INDENT
    lines = [_with(f"{lead}{value.mark}", value.opening.after)]
    for number, item in enumerate(value.items, 1):
        lines += _comments(item.before, inner)
        if isinstance(item, _Pair):
            mark = " ;" if number < len(value.items) else ""
            lines += _pair(item, " " * inner, inner, mark)
        else:
            lines += _object(item, " " * inner, inner, "")
    lines += _comments(value.closing, inner)
    return [*lines, _with(f"{' ' * indent}{_CLOSING[value.mark]}{tail}", value.after)]


def _flat(part: _Object | _Pair) -> str | None:
    """Return a part on one line; None where it has comments within it, or several predicates."""
    if isinstance(part, _Term):
        return None if "\n" in part.text else part.text
    if isinstance(part, _Pair):
        inner: Sequence[_Object | _Pair] = part.objects
        begin, between, end = f"{part.predicate.text} ", " , ", ""
        has_comments = bool(part.predicate.after)
    else:
        inner = part.items
        begin, between, end = f"{part.mark} ", " ", f" {_CLOSING[part.mark]}"
        has_comments = bool(part.opening.after or part.closing)
        if not inner and not has_comments:
            return f"{part.mark}{_CLOSING[part.mark]}"
        if part.mark == "[" and len(inner) > 1:
            return None
    texts = [None if each.before or each.after else _flat(each) for each in inner]
    if has_comments or None in texts:
        return None
    return begin + between.join(filter(None, texts)) + end


def _comments(comments: Iterable[_Comment], indent: int) -> Iterator[str]:
    for comment in comments:
        yield " " * indent + comment.text


def _with(line: str, comment: str) -> str:
    """Return a line with a comment behind it."""
    return f"{line}  {comment}" if comment else line
