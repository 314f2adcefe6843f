"""Training says what it is and what it needs before anything is installed for it."""

import subprocess
import sys
from pathlib import Path

TRAIN = Path(__file__).with_name("train.py")


def train(*arguments):
    # -S: without the libraries of this environment.
    return subprocess.run(
        [sys.executable, "-S", str(TRAIN), *arguments], capture_output=True, text=True, check=False
    )


def test_help_needs_no_library():
    said = train("--help")
    assert said.returncode == 0, said.stderr
    assert "--held-out" in said.stdout
    assert "jobs/training/requirements.txt" in said.stdout


def test_what_is_not_installed_is_named(tmp_path):
    said = train("purpose", "--labels", "labels.csv", "--out", str(tmp_path / "model"))
    assert said.returncode == 2
    assert "numpy is not installed, so nothing was trained" in said.stderr
