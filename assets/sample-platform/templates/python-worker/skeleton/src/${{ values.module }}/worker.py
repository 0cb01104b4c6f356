"""The loop: fetch, work, confirm."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from .health import Heartbeat
from .log import log

PAUSE_SECONDS = 5.0


@dataclass(frozen=True)
class Message:
    id: str
    body: str
    receipt: str


class Queue(Protocol):
    def receive(self) -> list[Message]: ...

    def done(self, message: Message) -> None: ...


class Worker:
    """Works off `queue` until it is told to stop. A message that fails {% if values.drop %}is dropped{% else %}comes again{% endif %}."""

    def __init__(
        self,
        queue: Queue,
        handle: Callable[[str], None],
        heartbeat: Heartbeat,
        pause: float = PAUSE_SECONDS,
    ) -> None:
        self._queue = queue
        self._handle = handle
        self._heartbeat = heartbeat
        self._pause = pause
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True

    def run(self) -> None:
        while not self._stopped:
            try:
                messages = self._queue.receive()
            except Exception as error:  # the queue may be away for a while
                log("error", "queue not reachable", error=str(error))
                messages = []
                time.sleep(self._pause)
            self._heartbeat.beat()
            for message in messages:
                if self._stopped:
                    return
                self._work(message)
                self._heartbeat.beat()

    def _work(self, message: Message) -> None:
        try:
            self._handle(message.body)
        except Exception as error:
            log("error", "failed", id=message.id, error=str(error))
            {%- if not values.drop %}
            return
            {%- endif %}
        self._queue.done(message)
