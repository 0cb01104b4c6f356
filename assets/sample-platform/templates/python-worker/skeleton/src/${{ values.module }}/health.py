"""Whether the loop still comes round, for Kubernetes to ask."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LIMIT_SECONDS = 120.0


class Heartbeat:
    """Remembers when the loop last came round."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def beat(self) -> None:
        self._last = time.monotonic()

    def is_alive(self) -> bool:
        return time.monotonic() - self._last < LIMIT_SECONDS


def serve(port: int, heartbeat: Heartbeat) -> ThreadingHTTPServer:
    """Answers /healthz in the background; port 0 takes a free one."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path == "/healthz"
            self.send_response(404 if not known else 200 if heartbeat.is_alive() else 503)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """The probes would fill the log."""

    server = ThreadingHTTPServer(("", port), Handler)
    threading.Thread(target=server.serve_forever, name="health", daemon=True).start()
    return server
