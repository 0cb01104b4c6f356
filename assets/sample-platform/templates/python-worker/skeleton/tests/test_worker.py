from ${{ values.module }}.health import Heartbeat
from ${{ values.module }}.worker import Message, Worker


class Once:
    """A queue with one batch; stops the worker when it is empty."""

    def __init__(self, *bodies: str) -> None:
        self.messages = [Message(str(i), body, f"r{i}") for i, body in enumerate(bodies)]
        self.confirmed: list[str] = []
        self.worker: Worker | None = None

    def receive(self) -> list[Message]:
        messages, self.messages = self.messages, []
        if not messages and self.worker:
            self.worker.stop()
        return messages

    def done(self, message: Message) -> None:
        self.confirmed.append(message.body)


def work_off(queue: Once, handle) -> None:
    worker = Worker(queue, handle, Heartbeat(), pause=0)
    queue.worker = worker
    worker.run()


def test_confirms_what_was_worked_on() -> None:
    seen: list[str] = []
    queue = Once("a", "b")
    work_off(queue, seen.append)
    assert seen == ["a", "b"]
    assert queue.confirmed == ["a", "b"]


def test_a_message_that_fails_does_not_stop_the_others() -> None:
    def handle(body: str) -> None:
        if body == "bad":
            raise ValueError(body)

    queue = Once("bad", "good")
    work_off(queue, handle)
    {%- if values.drop %}
    assert queue.confirmed == ["bad", "good"]
    {%- else %}
    assert queue.confirmed == ["good"]
    {%- endif %}


def test_waits_for_a_queue_that_is_away() -> None:
    class Away(Once):
        failures = 2

        def receive(self) -> list[Message]:
            if self.failures:
                self.failures -= 1
                raise ConnectionError("away")
            return super().receive()

    queue = Away("a")
    work_off(queue, lambda body: None)
    assert queue.confirmed == ["a"]
