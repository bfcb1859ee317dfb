"""What commands print for people: harmless, and plain where it goes to a file or a pipe."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size

import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.records import Act, Statement
from onrecord.weeks import monday

# Unicode's Bidi_Control property: what can make a line read otherwise than it is written.
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# These would act on a terminal, end a line or fail to encode: controls (Cc), line and paragraph
# separators (Zl, Zp), surrogates (Cs), and the bidi controls.
ACTIVE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{BIDI_CONTROLS}]")
CONTROL_PICTURES = 0x2400
DELETE_PICTURE = "\u2421"
# Of a terminal's width, for the last column at least: the words are what the reader came for.
SHARE_OF_WORDS = 0.45
GAP = 2
# Before what stands under the words and is none of them.
NOTE = "↳ "


def printable(text: str) -> str:
    """The text on one line, with a visible sign for each character that would act on a terminal.

    Control characters become Unicode's control pictures (a line feed is ``␊``), the others their
    number (``<U+202E>``).
    """
    return ACTIVE.sub(lambda match: _sign(match[0]), text)


def _sign(char: str) -> str:
    if char < " ":
        return chr(CONTROL_PICTURES + ord(char))
    return DELETE_PICTURE if char == "\x7f" else f"<U+{ord(char):04X}>"


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun: ``1 article``, ``12,000 articles``."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"


def words_of(statement: Statement) -> str:
    """The exact words, with ``…`` where the article's own come between."""
    return " … ".join(piece.text for piece in statement.content)


def manner_of(statement: Statement) -> str:
    """How it was said: kind and act, with ``not`` where the cue is negated (withholding is so already)."""
    return f"{statement.kind}, {act_of(statement)}"


def act_of(statement: Statement) -> str:
    """What was done, with ``not`` where it was not."""
    negated = statement.negated and statement.act is not Act.WITHHOLD
    return f"not {statement.act}" if negated else f"{statement.act}"


def place_of(statement: Statement) -> str:
    """Where the words stand, in code points: ``960-1180``; the cue where no words are given."""
    spans = [piece.span for piece in statement.content]
    if not spans and statement.cue:
        spans = [statement.cue.span]
    return f"{spans[0].start}-{max(span.end for span in spans)}" if spans else ""


def date_of(statement: Statement) -> str | None:
    """When it was said, as far as the article tells: ``2016-09-12``, ``week of 2016-09-12``, ``2016-09``."""
    date = statement.occasion.said.date
    begins = monday(date)
    if begins:
        return f"week of {begins.isoformat()}"
    if date and date.startswith("--"):
        return f"{date.removeprefix('--')}, year unknown"
    return date


def circumstances_of(statement: Statement, *, dated: bool = True) -> str:
    """To whom, where, upon what, when and through whom, as far as known: ``to: reporters; when: 2016-09``.

    The date is followed by the words that tell it; without ``dated``, they stand alone.
    """
    occasion = statement.occasion
    date, evidence = date_of(statement), occasion.said.evidence
    when = [date] if dated and date else []
    if date and evidence:
        when.append(f"({evidence.text})" if when else evidence.text)
    told = {
        "to": occasion.addressee.text if occasion.addressee else "",
        "where": occasion.venue.text if occasion.venue else "",
        "upon": occasion.prompt.text if occasion.prompt else "",
        "when": " ".join(when),
        "through": " → ".join(link.name or link.mention.text for link in statement.chain),
    }
    return "; ".join(f"{name}: {words}" for name, words in told.items() if words)


def nested(statements: Sequence[Statement]) -> Iterator[tuple[int, Statement]]:
    """Statements in their order, but each with those inside it right after it, and how deep each stands."""
    inside: defaultdict[str | None, list[Statement]] = defaultdict(list)
    for one in statements:
        inside[one.within].append(one)
    waiting = [(0, one) for one in reversed(inside[None])]
    while waiting:
        depth, one = waiting.pop()
        yield depth, one
        waiting += [(depth + 1, inner) for inner in reversed(inside[one.id])]


def complain(text: str) -> None:
    """One line of bad news, on standard error."""
    click.echo(f"onrecord: {printable(text)}", err=True)


def print_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], *, terminal: bool, under: str | None = None
) -> None:
    """Rows under a header: wrapped to fit a terminal, else one line each, so that they can be searched.

    The column ``under``, if one is named, stands under the last one on a terminal, where there is no room
    beside it; it is left out where no row has anything in it.
    """
    at = header.index(under) if under else None
    notes = [row[at] if at is not None else "" for row in rows]
    if at is not None and (terminal or not any(notes)):
        header = [*header[:at], *header[at + 1 :]]
        rows = [[*row[:at], *row[at + 1 :]] for row in rows]
    if terminal:
        _print_wrapped(header, rows, notes)
    else:
        for line in _aligned([header, *rows]):
            click.echo(line)


def _print_wrapped(header: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str]) -> None:
    # Named, as rich takes 80 columns on a terminal that it does not know, whatever its width.
    console = Console(highlight=False, markup=False, emoji=False, width=get_terminal_size().columns)
    cells = [[printable(cell) for cell in row] for row in rows]
    under = [f"{NOTE}{printable(note)}" if note else "" for note in notes]
    longest = [[*row[:-1], max(row[-1], note, key=cell_len)] for row, note in zip(cells, under, strict=True)]
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 1, 0))
    for title, width in zip(header, _widths([header, *longest], console.width), strict=True):
        table.add_column(title, overflow="fold", width=width)
    for row, note in zip(cells, under, strict=True):
        table.add_row(*map(Text, [*row[:-1], "\n".join(filter(None, (row[-1], note)))]))
    console.print(table)


def _widths(rows: Sequence[Sequence[str]], available: int) -> list[int]:
    """The width of each column: the narrow ones as they need, the wide ones share, the last has the rest."""
    needed = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    widths = [0] * len(needed)
    room = available - GAP * (len(needed) - 1)
    budget = int(room * (1 - SHARE_OF_WORDS))
    others = sorted(range(len(needed) - 1), key=needed.__getitem__)
    for left, column in zip(range(len(others), 0, -1), others, strict=True):
        # No date, number or name is broken inside a word, as far as there is room.
        fair = max(budget // left, min(_longest_word(rows, column), budget))
        widths[column] = max(1, min(needed[column], fair))
        budget -= widths[column]
    widths[-1] = max(1, min(needed[-1], room - sum(widths)))
    return widths


def _longest_word(rows: Sequence[Sequence[str]], column: int) -> int:
    return max((cell_len(word) for row in rows for word in row[column].split()), default=0)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Cells padded to the width of their column, all but the last, with two spaces between."""
    cells = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    widths[-1] = 0
    return ["  ".join(map(_padded, row, widths)).rstrip() for row in cells]


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - cell_len(cell))
