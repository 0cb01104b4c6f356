"""What is done with a message. May be called twice for the same one: make that harmless."""

from .log import log


def handle(body: str) -> None:
    """Works on one message; an exception means that it failed."""
    log("info", "received", characters=len(body))
