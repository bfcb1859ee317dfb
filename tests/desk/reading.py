"""Reading a page back as a browser does."""

from html.parser import HTMLParser


class _Text(HTMLParser):
    VOID = frozenset({"meta", "link", "input", "br", "img"})

    def __init__(self, wanted: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wanted, self.depth, self.text = wanted, 0, ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth and tag not in self.VOID:
            self.depth += 1
        elif dict(attrs).get("id") == self.wanted:
            self.depth = 1
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text += data


def _parsed(html: str, wanted: str = "") -> _Text:
    # What the HTML standard does to a page before it is cut into tags.
    parser = _Text(wanted)
    parser.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
    parser.close()
    return parser


def text_of(html: str, element: str) -> str:
    """The text content of the element with that id."""
    return _parsed(html, element).text


def tags(html: str, name: str) -> list[dict[str, str | None]]:
    """The attributes of every element of that name."""
    return [attributes for tag, attributes in _parsed(html).tags if tag == name]
