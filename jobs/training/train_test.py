"""Training says what it is and what it needs before anything is installed for it."""

import subprocess
import sys
from pathlib import Path

TRAIN = Path(__file__).with_name("train.py")


def python(*arguments):
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)


def train(*arguments):
    # -S: without the libraries of this environment.
    return python("-S", str(TRAIN), *arguments)


def test_help_needs_no_library():
    said = train("--help")
    assert said.returncode == 0, said.stderr
    assert "--held-out" in said.stdout
    assert "jobs/training/requirements.txt" in said.stdout


def test_what_is_not_installed_is_named(tmp_path):
    said = train("purpose", "--labels", "labels.csv", "--out", str(tmp_path / "model"))
    assert said.returncode == 2
    assert "numpy is not installed, so nothing was trained" in said.stderr


def test_labels_that_cannot_be_used_are_the_users_to_mend(tmp_path):
    labels = tmp_path / "labels.csv"
    labels.write_text("label,text\ngossip,b\n", encoding="utf-8")
    said = python(str(TRAIN), "purpose", "--labels", str(labels), "--out", str(tmp_path / "model"))
    assert said.returncode == 2
    assert said.stderr.startswith(
        f"train.py: {labels}: 1 rows have no text or a label that is none"
    )
    assert said.stderr.count("\n") == 1, said.stderr
