#!/usr/bin/env python3
"""Checks the table contracts under schemas/, all in one call and without network.

Without arguments it lints them against the Open Data Contract Standard. With --against it also
compares them with those of a git revision (where none is named: where this branch left origin/main,
and on main itself the commit before) and refuses a breaking change (a table or column gone, a
type, key or door changed, a value no longer promised or newly demanded, a rule given up) unless the
first number of the contract's version has been raised. A table is retired by setting its status to
`deprecated` in one revision and removing it in a later one.

    python3 jobs/contracts_check.py --against
    python3 jobs/contracts_check.py --against v1.0

Exit codes: 0 all is well; 1 faults, all of them listed; 2 wrong usage or datacontract-cli missing.
"""

import argparse
import logging
import subprocess
import sys
from pathlib import Path

import yaml

try:
    from datacontract.data_contract import DataContract
    from datacontract.model.breaking import BreakingChangeLevel, Perspective
except ImportError:
    sys.exit(
        "datacontract-cli is missing, so no contract was checked."
        " Install it: pip install -r jobs/requirements.txt"
    )

ROOT = Path(__file__).resolve().parent.parent
SUFFIX = ".odcs.yaml"

# What a contract newly demands of a column breaks the rows that stand already; a new column or rule
# does not, because tables are computed again from the archives.
DEMANDS = {"required-changed", "unique-constraint-changed"}

# Not among the standard's own elements, so datacontract-cli does not judge them.
OWN_PROPERTIES = {"door"}

RETIRE = "Set its status to deprecated in one revision and remove it in a later one."


def contracts_here(root: Path) -> dict[str, str]:
    """Texts of the contracts in the working tree, by path below the root."""
    files = sorted((root / "schemas").glob(f"*/*{SUFFIX}"))
    return {str(file.relative_to(root)): file.read_text(encoding="utf-8") for file in files}


def contracts_at(root: Path, revision: str) -> dict[str, str] | None:
    """Texts of the contracts at a revision; None where there is no such revision or no history."""
    listed = git(root, "ls-tree", "-r", "--name-only", revision, "--", "schemas/")
    if listed is None:
        return None
    return {
        path: git(root, "show", f"{revision}:{path}")
        for path in listed.splitlines()
        if path.endswith(SUFFIX)
    }


def before_this(root: Path) -> str:
    """Where this branch left origin/main; the commit before, on main or where there is no such."""
    left = git(root, "merge-base", "HEAD", "origin/main")
    here = git(root, "rev-parse", "HEAD")
    return left.strip() if left and left != here else "HEAD^"


def git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def lint(contracts: dict[str, str]) -> list[str]:
    """What the standard and datacontract-cli find wrong, a line each."""
    faults = []
    for path, text in contracts.items():
        run = DataContract(data_contract_str=text, inline_references=False, all_errors=True).lint()
        faults += [f"{path}: {check.reason}" for check in run.checks if check.result != "passed"]
    return faults


def breaking(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Breaking changes without a new major version, a line each."""
    faults = []
    for path, old in before.items():
        if path in after:
            faults += breaking_in(path, old, after[path])
        elif yaml.safe_load(old).get("status") != "deprecated":
            faults.append(f"{path}: the table is gone. {RETIRE}")
    return faults


def breaking_in(path: str, old: str, new: str) -> list[str]:
    was, now = yaml.safe_load(old), yaml.safe_load(new)
    if old == new or major(now) > major(was):
        return []
    source, target = DataContract(data_contract_str=old), DataContract(data_contract_str=new)
    reading = source.breaking(target, perspective=Perspective.CONSUMER).entries
    writing = source.breaking(target, perspective=Perspective.PRODUCER).entries
    broken = [each for each in reading if each.level == BreakingChangeLevel.ERROR]
    broken += [
        each
        for each in writing
        if each.level == BreakingChangeLevel.ERROR and each.rule_id in DEMANDS
    ]
    messages = [f"{each.message}" for each in broken]
    messages += [
        f"Changed {name} from {own(was)[name]} to {own(now).get(name)}" for name in moved(was, now)
    ]
    remedy = f"Raise the version from {now['version']} to {major(was) + 1}.0.0, or take it back."
    return [f"{path}: {message}. {remedy}" for message in messages]


def own(contract: dict) -> dict:
    return {each["property"]: each["value"] for each in contract.get("customProperties", [])}


def moved(was: dict, now: dict) -> list[str]:
    return sorted(
        name for name in OWN_PROPERTIES & own(was).keys() if own(was)[name] != own(now).get(name)
    )


def major(contract: dict) -> int:
    return int(str(contract["version"]).split(".")[0])


def arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--against", metavar="REV", nargs="?", const="", help="git revision to compare with"
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=ROOT,
        help="folder that holds schemas/ (default: this repository)",
    )
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    asked = arguments(given)
    logging.disable(logging.ERROR)  # datacontract-cli logs what we print ourselves
    contracts = contracts_here(asked.root)
    if not contracts:
        print(
            f"No contracts were found in {asked.root / 'schemas'}, so nothing was checked.",
            file=sys.stderr,
        )
        return 2
    faults = lint(contracts)
    said = f"{len(contracts)} contracts keep the Open Data Contract Standard"
    if asked.against is not None and not faults:
        revision = asked.against or before_this(asked.root)
        before = contracts_at(asked.root, revision)
        if before is None:
            said += f"; there is no revision {revision} here, so changes were not compared"
        elif not before:
            said += f"; there were none yet at {revision}, so there was nothing to compare with"
        else:
            faults = breaking(before, contracts)
            said += f" and break nothing that stood at {revision}"
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(faults)} faults in {len(contracts)} contracts." if faults else f"{said}.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
