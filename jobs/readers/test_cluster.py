"""The thin jar through spark-submit: as the README says, in client mode, on a real cluster too."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from clone import blocks, environment
from release import Release

WAIT = 120


def submit(clone, master: str, lake: str):
    return clone.run(
        blocks()["cluster"],
        MASTER=master,
        BLUELAMP_ARCHIVES="our/archives",
        BLUELAMP_REGISTRY="schemas/registry",
        BLUELAMP_KEY_FILE="our/key",
        BLUELAMP_LAKE=lake,
    )


@pytest.fixture(scope="module")
def key(clone, ours) -> Path:
    key = ours / "key"
    if not key.exists():
        assert clone.run("./jobs/bluelamp key our/key").returncode == 0
    return key


@pytest.mark.skipif("BLUELAMP_LONG" not in os.environ, reason="the cluster does it too")
def test_a_night_on_this_machine(clone, key):
    done = submit(clone, "local[2]", "our/submitted")
    assert done.returncode == 0, done.stdout + done.stderr
    opened(Release.newest(clone.folder / "our" / "submitted"))


def test_the_exit_code_passes_through(clone, ours):
    done = clone.run(blocks()["cluster"], MASTER="local[2]")
    assert done.returncode == 2, done.stdout + done.stderr
    assert "No archives were named" in done.stderr


def test_a_night_on_a_master_and_two_workers(clone, key, cluster):
    done = submit(clone, cluster, "our/clustered")
    assert done.returncode == 0, done.stdout + done.stderr
    opened(Release.newest(clone.folder / "our" / "clustered"))


def opened(release: Release):
    assert release.rows("restricted/posts") > 1_000
    for place in release.places:
        assert release.table(place).to_pyarrow_dataset().count_rows() == release.rows(place), place


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """A standalone master with two workers of one core; ends with the tests."""
    folder = tmp_path_factory.mktemp("cluster")
    port, web = free_port(), free_port()
    master = f"spark://127.0.0.1:{port}"
    spark = "org.apache.spark.deploy"
    daemons = [
        started(folder, "master", f"{spark}.master.Master", "--port", port, "--webui-port", web)
    ]
    for worker in ("one", "two"):
        daemons.append(
            started(
                folder,
                worker,
                f"{spark}.worker.Worker",
                *("--cores", 1, "--memory", "1g", "--webui-port", 0),
                *("--work-dir", folder / worker, master),
            )
        )
    try:
        wait_for_workers(f"http://127.0.0.1:{web}/json/", 2, folder)
        yield master
    finally:
        for daemon in reversed(daemons):
            daemon.terminate()
            daemon.wait(30)


def started(folder: Path, name: str, main: str, *arguments) -> subprocess.Popen:
    with (folder / f"{name}.log").open("w") as log:
        return subprocess.Popen(
            [Path(sys.executable).parent / "spark-class", main, "--host", "127.0.0.1"]
            + [str(each) for each in arguments],
            env=environment() | {"SPARK_DAEMON_MEMORY": "256m"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def wait_for_workers(address: str, wanted: int, logs: Path):
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if json.load(answer)["aliveworkers"] == wanted:
                    return
        except OSError:
            pass
        time.sleep(0.5)
    said = "\n".join(log.read_text() for log in logs.glob("*.log"))
    pytest.fail(f"The cluster did not come up within {WAIT} s.\n{said}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
