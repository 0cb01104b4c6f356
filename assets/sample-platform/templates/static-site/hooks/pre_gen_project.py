"""Refuses names that Kubernetes or Finance would refuse later."""

import re
import sys

NAME = "{{ cookiecutter.name }}"
COST_CENTER = "{{ cookiecutter.cost_center }}"

if not re.fullmatch(r"[a-z][a-z0-9-]{0,38}[a-z0-9]", NAME):
    sys.exit(f"name {NAME!r}: use lower-case letters, digits and hyphens, a letter first")
if not re.fullmatch(r"cc-[0-9]{4}", COST_CENTER):
    sys.exit(f"cost_center {COST_CENTER!r}: write cc- and four digits")
