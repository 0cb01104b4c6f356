"""Finds links of the site that lead nowhere: python3 checks/links.py site"""

import sys
from html.parser import HTMLParser
from pathlib import Path


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attributes if name in ("href", "src") and value]


def broken(site: Path) -> list[str]:
    wrong = []
    for page in sorted(site.rglob("*.html")):
        links = Links()
        links.feed(page.read_text(encoding="utf-8"))
        for link in links.found:
            path = link.split("#")[0].split("?")[0]
            if not path or ":" in path or path.startswith("//"):
                continue
            target = site / path.lstrip("/") if path.startswith("/") else page.parent / path
            if not (target / "index.html" if target.is_dir() else target).is_file():
                wrong.append(f"{page}: {link} leads nowhere")
    return wrong


if __name__ == "__main__":
    problems = broken(Path(sys.argv[1]))
    print("\n".join(problems) or "every link leads somewhere")
    sys.exit(1 if problems else 0)
