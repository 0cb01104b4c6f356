"""Starts the worker with what the platform put into the environment."""

import os
import signal

from .handler import handle
from .health import Heartbeat, serve
from .sqs import SqsQueue
from .worker import Worker


def main() -> None:
    heartbeat = Heartbeat()
    serve(int(os.environ.get("HEALTH_PORT", "8081")), heartbeat)
    queue = SqsQueue(
        os.environ["QUEUE_URL"],
        region=os.environ["AWS_REGION"],
        batch=int(os.environ.get("BATCH", "${{ values.batch }}")),
    )
    worker = Worker(queue, handle, heartbeat)
    # Kubernetes sends SIGTERM first: finish the message at hand, then go.
    signal.signal(signal.SIGTERM, lambda *_: worker.stop())
    worker.run()


if __name__ == "__main__":
    main()
