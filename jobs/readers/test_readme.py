"""The README says nothing that does not work: its blocks run as they stand there."""

import json
import re
import shutil

import pytest
from clone import ROOT, blocks

README = (ROOT / "README.md").read_text(encoding="utf-8")
QUERIES = ("duckdb", "polars", "pandas")


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_prints_rows(name, clone, release):
    printed = clone.python(blocks()["release"] + blocks()[name])
    assert "engagement_share" in printed, printed
    assert re.search(r"0\.\d", printed), printed


def test_the_spark_query_prints_rows(clone, release):
    printed = clone.python(blocks()["spark"])
    assert len(re.findall(r"^\|[a-z-]+ *\|.*0\.\d", printed, re.M)) == 5, printed


def test_the_result_shown_is_what_the_sample_gives(page):
    """The sample is the same bytes everywhere, and so is its page."""
    assert_prints(page, "result")


def test_the_samples_labels_print_the_table_shown(clone, page):
    """The sample's labels are the same everywhere, and so is what our model says of them."""
    done = clone.run(blocks()["check"])
    assert done.returncode == 0, done.stdout + done.stderr
    assert_prints(done.stdout, "checked")


def assert_prints(printed: str, shown: str):
    """A block of text of the README is found in what was printed; "…" leaves lines out."""
    at = 0
    for part in blocks()[shown].split("…\n"):
        at = printed.find(part.strip("\n"), at)
        assert at >= 0, f"This was not printed:\n{part}\nPut what was into the README:\n{printed}"


def test_your_own_archives(clone, ours):
    (ours / "key").unlink(missing_ok=True)
    done = clone.run(blocks()["own"])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All is well." in done.stdout
    assert "Tables in our/lake, release 1" in done.stdout
    assert "handles of the registry were seen in no archive yet" in done.stdout


def test_models_are_held_against_labels(clone, ours):
    done = clone.run(blocks()["evaluate"])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "macro recall" in done.stdout
    report = json.loads((ours / "sentiment.json").read_text())
    assert (report["n"], report["not_scored"]) == (3, 0)
    assert set(report["recall"]) == {"negative", "neutral", "positive"}


def test_the_samples_labels_correct_what_models_say(clone, release):
    shutil.copytree(clone.folder / "lake", clone.folder / "labelled", dirs_exist_ok=True)
    done = clone.run(blocks()["labels"].replace("--lake lake", "--lake labelled"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("validation own") == 3
    assert "net sentiment of what forces write" in done.stdout


def test_every_block_of_code_is_run():
    fences = re.findall(r"^```(?:sh|python)$", README, re.M)
    texts = re.findall(r"^```text$", README, re.M)
    assert len(fences) + len(texts) == len(blocks()), "A block has no <!-- runs: … --> above it."


def test_every_file_and_folder_it_names_is_there():
    named = set(re.findall(r"\]\(([^)#:]+)\)", README))
    assert named
    missing = [path for path in named if not (ROOT / path).exists()]
    assert not missing


def test_every_option_it_names_is_one(clone):
    helped = "".join(
        clone.run(f"./jobs/{command} --help").stdout
        for command in (
            "bluelamp nightly",
            "bluelamp sample",
            "bluelamp doctor",
            "bluelamp key",
            "bluelamp evaluate",
            "bluelamp benchmark annotate",
            "bluelamp benchmark ingest",
            "verify",
        )
    )
    prose = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    named = set(re.findall(r"`(--[a-z-]+)", prose))
    assert named
    assert {option for option in named if option not in helped} == set()


def test_exit_codes_are_those_of_the_help(clone):
    helped = clone.run("./jobs/bluelamp --help").stdout
    in_help = set(re.findall(r"^ +(\d)\s+\w", helped.split("Exit codes:")[1], re.M))
    in_readme = set(re.findall(r"^\| (\d) \|", README, re.M))
    assert in_readme == in_help == {"0", "1", "2", "3", "4"}
