"""The models that ship are those that their cards describe, and read texts as they were trained."""

import hashlib
import json

import pytest
from preparation import RULES, definition

CARDS = sorted(RULES.parent.glob("*/model-card.json"))
MOST_BYTES = 35_000_000


@pytest.fixture(params=CARDS, ids=[file.parent.name for file in CARDS])
def shipped(request):
    return request.param.parent, json.loads(request.param.read_text(encoding="utf-8"))


def test_files_have_the_hashes_on_the_card(shipped):
    folder, card = shipped
    for name, expected in card["files"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected
    assert card["model_id"].endswith("-" + card["files"]["model.onnx"][:12])
    assert (folder / "model.onnx").stat().st_size == card["bytes"] <= MOST_BYTES


def test_texts_are_prepared_as_in_training(shipped):
    _, card = shipped
    assert card["preparation"] == definition(), (
        "The rules have changed since this model was trained; train it again, or take them back."
    )


def test_labels_stand_in_the_order_of_the_logits(shipped):
    folder, card = shipped
    assert (folder / "assets" / "labels.txt").read_text().split() == card["labels"]
    assert len((folder / "assets" / "vocab.txt").read_text().splitlines()) == 30_522


def test_card_is_a_page_too(shipped):
    folder, card = shipped
    assert card["model_id"] in (folder / "model-card.md").read_text(encoding="utf-8")
