"""Figures by hand, and a decision that finds the temperature and shares that were planted."""

import numpy as np
import pytest
from deciding import Decision, calibration_error, figures, softmax


def test_figures_of_a_small_confusion():
    labels = np.array([0, 0, 0, 1, 1, 2])
    logits = np.eye(3)[[0, 0, 1, 1, 1, 0]]
    assert figures(logits, labels) == {
        "n": 6,
        "accuracy": pytest.approx(4 / 6),
        "macro_recall": pytest.approx((2 / 3 + 1 + 0) / 3),
        "macro_f1": pytest.approx((2 / 3 + 0.8 + 0) / 3),
        "recall": pytest.approx([2 / 3, 1, 0]),
        "precision": pytest.approx([2 / 3, 2 / 3, 0]),
        "confusion": [[2, 1, 0], [0, 2, 0], [1, 0, 0]],
    }


def drawn(temperature):
    """Logits of calibrated probabilities, then spoilt by a temperature."""
    draws = np.random.default_rng(5)
    logits = draws.normal(0, 1.5, (20_000, 3)) + np.log([0.2, 0.6, 0.2])
    labels = (softmax(logits).cumsum(1) < draws.random((20_000, 1))).sum(1)
    return logits * temperature, labels


def test_finds_the_temperature():
    logits, labels = drawn(1.5)
    shares = np.bincount(labels) / len(labels)
    decision = Decision.fitted(logits, labels, shares, "macro_recall")
    assert decision.temperature == pytest.approx(1.5, abs=0.05)


def test_takes_shares_out_for_recall_and_stays_calibrated():
    logits, labels = drawn(1.5)
    shares = np.bincount(labels) / len(labels)
    decision = Decision.fitted(logits, labels, shares, "macro_recall")
    decided = decision.of(logits)
    assert decision.evenness >= 0.75
    recall = figures(decided, labels)["macro_recall"]
    assert recall > figures(logits, labels)["macro_recall"]
    assert calibration_error(decided, labels, decision.weights(labels)) < 0.02
    assert calibration_error(logits, labels, np.ones(len(labels))) > 0.03
