"""A folder like a fresh clone, and the README's blocks to run in it."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# A block of the README is named by a comment just above it: <!-- runs: duckdb -->
BLOCK = re.compile(r"<!-- runs: ([\w-]+) -->\n+```(\w+)\n(.*?)```", re.DOTALL)


def blocks() -> dict[str, str]:
    """The README's blocks that a test runs, by name."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return {name: code for name, _, code in BLOCK.findall(readme)}


def environment() -> dict[str, str]:
    """The caller's own, less settings of Bluelamp, with the tests' own Python and spark-submit."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BLUELAMP_")}
    tools = Path(sys.executable).parent
    return kept | {"PATH": f"{tools}{os.pathsep}{kept['PATH']}", "SPARK_LOCAL_IP": "127.0.0.1"}


@dataclass(frozen=True)
class Clone:
    """Where a reader of the README stands: lakes and samples are made here, and nowhere else."""

    folder: Path

    def run(self, code: str, **variables: str) -> subprocess.CompletedProcess:
        """A shell block as a reader would paste it."""
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", code],
            cwd=self.folder,
            env=environment() | variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )

    def python(self, code: str) -> str:
        """What a Python block prints."""
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=self.folder,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout
