#!/usr/bin/env python3
"""Trains one of the two models that read posts, and writes it as the pipeline loads it.

  sentiment  negative, neutral, positive
  purpose    information, engagement, intelligence

    python3.11 -m venv target/training
    target/training/bin/pip install -r jobs/training/requirements.txt
    target/training/bin/python jobs/training/train.py sentiment --labels tweet_sentiment.csv \\
        --out jobs/models/sentiment --base bge --seeds 1,2 --ship measured

The labels are a CSV file with columns `text` and `label` (or one called like the task). Texts are
prepared as bluelamp prepares them (preparation.py) and divided into folds so that texts of one
template are in one fold; some folds are held out, one after another, and the figures are those on
texts of which a model has seen neither template nor near-duplicate. They also decide: the last
weights or the average over the last fifth of the steps; one seed or the average of several seeds'
weights; the temperature; how far the classes' shares are taken out (for recall, rare classes weigh
as much as common ones). Temperature and shares are folded into the last layer, so that softmax
over the model's logits is what the card says. Weights are then cut to eight bits and the graph is
checked against torch on the same texts.

A GPU is used where there is one. Otherwise one thread is best on a processor that multiplies
bfloat16 (AVX512-BF16, AMX): bge takes about half an hour of it for each seed of sentiment, MiniLM
half of that; purpose a fifth. Interrupted, the same command goes on from its last checkpoint, at
most 100 steps back: steps are scheduled by their number, so that it comes to the same weights.

Into --out go model.onnx, assets/vocab.txt, assets/labels.txt (BertForSequenceClassification of
Spark NLP loads the folder), model-card.json and model-card.md. Exit codes: 0 done, 1 failed, 2
wrong usage or labels that cannot be used.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from bases import BASES

CLASSES = {
    "sentiment": ["negative", "neutral", "positive"],
    "purpose": ["information", "engagement", "intelligence"],
}


def numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


def arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=CLASSES)
    parser.add_argument("--labels", type=Path, required=True, help="CSV file of labelled texts")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--base", choices=BASES, default="bge", help="encoder (default: bge)")
    parser.add_argument(
        "--seeds", type=numbers, default=[1], help="seeds to average, as 1,2,3 (default: 1)"
    )
    parser.add_argument(
        "--folds", type=int, default=12, help="folds that texts are divided into (default: 12)"
    )
    parser.add_argument(
        "--held-out", type=int, default=1, help="how many folds are held out in turn (default: 1)"
    )
    parser.add_argument(
        "--ship",
        choices=["all", "measured"],
        default="all",
        help="all: train once more on all texts and ship that; measured: ship what was trained"
        " without the first fold, of which the figures on that fold are honest (default: all)",
    )
    parser.add_argument(
        "--epochs", type=float, help="passes over the texts (default: the recipe's)"
    )
    parser.add_argument(
        "--work",
        type=Path,
        default=Path(tempfile.gettempdir()) / "bluelamp-training",
        help="folder for checkpoints (default: %(default)s)",
    )
    parser.add_argument("--threads", type=int, default=1, help="(default: 1)")
    asked = parser.parse_args(given)
    if not 1 <= asked.held_out <= asked.folds or asked.folds < 2:
        parser.error("--held-out must be from 1 to --folds, and --folds at least 2")
    return asked


def main(given: list[str]) -> int:
    asked = arguments(given)
    try:
        # Only now: --help says how to install what this needs. Labels first: torch takes seconds.
        from labelled import Labelled, LabelsRefused

        data = Labelled.read(asked.labels, asked.task, CLASSES[asked.task])
        from job import train
    except ModuleNotFoundError as missing:
        print(
            f"train.py: {missing.name} is not installed, so nothing was trained. Install"
            " jobs/training/requirements.txt as train.py --help says.",
            file=sys.stderr,
        )
        return 2
    except LabelsRefused as refused:
        print(f"train.py: {refused}", file=sys.stderr)
        return 2
    train(asked, data)
    print(f"{asked.out}: {(asked.out / 'model-card.md').read_text(encoding='utf-8')}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
