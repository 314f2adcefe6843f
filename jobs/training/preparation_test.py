"""The rules give what their examples say; PreparationTest holds Java to the same, and to Python."""

import json

import pytest
from preparation import RULES, Preparation, definition

EXAMPLES = (RULES / "examples.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def prepare():
    return Preparation()


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_come_out_as_written(prepare, example):
    text, expected = json.loads(example)
    assert prepare(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("\0\ud800\u2028", ""),
        ("\ud83d\ude02", "laughing"),
        ("e" + "\u0301" * 500, "e"),
        ("مرحبا", ""),
        ("a" * 60_000, "aa"),
        ("http://" + "x" * 60_000, "http"),
    ],
)
def test_survives(prepare, text, expected):
    assert prepare(text) == expected


def test_no_emoji_is_newer_than_java_17_knows():
    # Of Unicode 14 are the melting face, the troll, the heart hands and the beans.
    characters = Preparation().characters
    assert not {0x1FAE0, 0x1F9CC, 0x1FAF6, 0x1FAD8} & characters.keys()
    assert characters[0x1F972] == " smile "


def test_definition_is_a_hash_of_the_rules():
    assert len(definition()) == 12
