"""The real processes: started, ended and killed. On a data folder of their own."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

PROGRAM = [sys.executable, "-m", "klynge"]


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def wait_for(what, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    pytest.fail(f"{what.__name__} did not happen in {seconds} seconds")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A migrated installation on SQLite."""
    folder = tmp_path_factory.mktemp("served")
    environment = {**os.environ, "KLYNGE_DATA": str(folder), "DATABASE_URL": "", "KLYNGE_MAIL_OFF": "1"}
    environment.pop("PYTEST_CURRENT_TEST", None)
    subprocess.run([*PROGRAM, "migrate", "--verbosity", "0"], env=environment, check=True)
    return environment


@pytest.fixture
def served(home):
    port = free_port()
    process = subprocess.Popen([*PROGRAM, "serve", "--port", str(port)], env=home, stdout=subprocess.DEVNULL)
    process.port = port
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/sundhed/", timeout=5) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def children(process):
    said = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,command="], capture_output=True, text=True, check=True
    )
    rows = [line.split(None, 2) for line in said.stdout.splitlines()]
    mine, found = {process.pid}, {}
    while True:
        new = {int(r[0]): r[2] for r in rows if int(r[1]) in mine and int(r[0]) not in mine}
        if not new:
            return found
        found |= new
        mine |= set(new)


def still_there(pids):
    alive = set()
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, 0)
            state = subprocess.run(
                ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
            )
            if state.stdout.strip() and not state.stdout.strip().startswith("Z"):
                alive.add(pid)
    return alive


def test_it_serves_with_a_worker_and_ends_both_when_told(served):
    wait_for(lambda: answers(served.port) == 200)
    family = children(served)
    assert any(" worker" in command for command in family.values())
    served.send_signal(signal.SIGTERM)
    assert served.wait(30) == 0
    assert not still_there(family)


def test_a_worker_that_dies_is_started_again(served):
    wait_for(lambda: answers(served.port) == 200)
    (worker,) = [pid for pid, command in children(served).items() if " worker" in command]
    os.kill(worker, signal.SIGKILL)

    def another_worker():
        return [p for p, command in children(served).items() if " worker" in command and p != worker]

    assert wait_for(another_worker)
    served.send_signal(signal.SIGINT)
    assert served.wait(30) == 0


def test_nothing_is_left_when_it_is_killed_outright(served):
    wait_for(lambda: answers(served.port) == 200)
    family = children(served)
    served.kill()
    served.wait()
    wait_for(lambda: not still_there(family), seconds=30)


def test_a_second_server_on_the_same_data_is_refused(served, home):
    wait_for(lambda: answers(served.port) == 200)
    second = [*PROGRAM, "serve", "--port", str(free_port())]
    done = subprocess.run(second, env=home, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "in use" in done.stderr


def test_it_says_so_when_migrations_are_missing(home, tmp_path):
    empty = {**home, "KLYNGE_DATA": str(tmp_path)}
    done = subprocess.run(
        [*PROGRAM, "serve"], env=empty, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "klynge migrate" in done.stderr


def test_a_port_that_is_taken_is_named(home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [*PROGRAM, "serve", "--port", port]
        done = subprocess.run(command, env=home, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert port in done.stderr
