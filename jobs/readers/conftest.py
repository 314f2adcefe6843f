"""What an analyst meets: the README's own commands, run in an empty folder by the real launcher.

Budget of these tests: 9 minutes on two cores. One night on the whole sample takes about a minute
and a half of them, two smaller ones (launcher, a cluster) about a minute each.
"""

from pathlib import Path

import pytest
from clone import ROOT, Clone, blocks
from release import Release


@pytest.fixture(scope="session")
def clone(tmp_path_factory) -> Clone:
    folder = tmp_path_factory.mktemp("clone")
    for name in ("jobs", "schemas", "target"):
        (folder / name).symlink_to(ROOT / name)
    return Clone(folder)


@pytest.fixture(scope="session")
def page(clone) -> str:
    """The page that the README's first command prints; its lake is the clone's ./lake."""
    done = clone.run(blocks()["sample"])
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def release(clone, page) -> Release:
    return Release.newest(clone.folder / "lake")


@pytest.fixture(scope="session")
def ours(clone) -> Path:
    """A small archive of a user's own, where the README says that it lies."""
    made = clone.run("./jobs/bluelamp sample --posts 2000 --days 100 --out made")
    assert made.returncode == 0, made.stderr
    (clone.folder / "our").mkdir()
    (clone.folder / "made" / "archives").rename(clone.folder / "our" / "archives")
    return clone.folder / "our"
