"""The README's words on S3: the real launcher, on a MinIO whose bucket is a folder here."""

import os
import socket
import subprocess
import time
import urllib.request

import pytest
from clone import blocks

IMAGE = "minio/minio:RELEASE.2025-09-07T16-13-09Z"
KEYS = {"AWS_ACCESS_KEY_ID": "canary-of-a-reader", "AWS_SECRET_ACCESS_KEY": "canary-of-his-secret"}
WAIT = 60

pytestmark = pytest.mark.skipif(
    "BLUELAMP_NO_DOCKER" in os.environ or "BLUELAMP_LONG" not in os.environ,
    reason="runs in jobs/verify --long, with Docker",
)


@pytest.fixture(scope="module")
def minio(tmp_path_factory):
    """The address of a MinIO with an empty bucket."""
    data = tmp_path_factory.mktemp("minio")
    (data / "bucket").mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    names = {"MINIO_ROOT_USER": "AWS_ACCESS_KEY_ID", "MINIO_ROOT_PASSWORD": "AWS_SECRET_ACCESS_KEY"}
    given = [word for name, key in names.items() for word in ("-e", f"{name}={KEYS[key]}")]
    places = ["-p", f"127.0.0.1:{port}:9000", "-v", f"{data}:/data"]
    container = subprocess.run(
        ["docker", "run", "-d", "--rm", *places, *given, IMAGE, "server", "/data"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    try:
        wait_for(f"http://127.0.0.1:{port}/minio/health/live")
        yield f"http://127.0.0.1:{port}"
    finally:
        subprocess.run(["docker", "kill", container], capture_output=True, check=False)


def wait_for(address: str):
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"MinIO did not answer at {address} within {WAIT} s.")


def test_a_night_on_s3(clone, ours, minio):
    if not (ours / "key").exists():
        assert clone.run("./jobs/bluelamp key our/key").returncode == 0
    local = sorted(os.listdir(clone.folder / "target" / "lib"))
    done = clone.run(
        blocks()["s3"],
        **KEYS,
        AWS_ENDPOINT_URL=minio,
        BLUELAMP_REGISTRY="schemas/registry",
        BLUELAMP_KEY_FILE="our/key",
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "keys      taken from EnvironmentVariableCredentialsProvider" in said
    assert "has conditional create" in said
    assert "Tables in s3a://bucket/lake, release 1" in said
    assert not any(key in said for key in KEYS.values())
    assert sorted(os.listdir(clone.folder / "target" / "lib")) == local
