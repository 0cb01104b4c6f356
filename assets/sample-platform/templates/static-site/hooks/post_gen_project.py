"""Notes which files the browser keeps when the site works offline."""

import json
from pathlib import Path

OFFLINE = "{{ cookiecutter.offline }}" == "True"

if OFFLINE:
    site = Path("site")
    pages = sorted("/" + f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file())
    (site / "offline.json").write_text(json.dumps(["/", *pages], indent=2) + "\n")
    print(f"{len(pages)} files are kept for offline use")
