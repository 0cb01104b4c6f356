import urllib.error
import urllib.request

import pytest
from ${{ values.module }} import health


def status(server, path: str) -> int:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}{path}") as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


@pytest.fixture
def heartbeat():
    return health.Heartbeat()


@pytest.fixture
def server(heartbeat):
    server = health.serve(0, heartbeat)
    yield server
    server.shutdown()


def test_is_alive_while_the_loop_comes_round(server) -> None:
    assert status(server, "/healthz") == 200
    assert status(server, "/") == 404


def test_is_dead_when_it_does_not(server, monkeypatch) -> None:
    monkeypatch.setattr(health, "LIMIT_SECONDS", 0.0)
    assert status(server, "/healthz") == 503
