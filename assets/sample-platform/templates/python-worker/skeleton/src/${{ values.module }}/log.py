"""One JSON object a line, as the platform collects it."""

import json


def log(level: str, message: str, **facts: object) -> None:
    print(json.dumps({"level": level, "message": message, **facts}), flush=True)
