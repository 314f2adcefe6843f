"""The model card: what a model is, how well it does and what it is not for."""

import json
from dataclasses import asdict

import numpy as np
from bases import BASES
from deciding import calibration_error, cross_entropy, figures
from encoder import sha256
from preparation import definition

FILES = ("model.onnx", "assets/vocab.txt", "assets/labels.txt")
TRAINED_ON = {
    "sentiment": "tweets in English of 2013 to 2016, labelled for SemEval's task on sentiment in"
    " Twitter; films, sports, politics and products rather than police",
    "purpose": "tweets of five UK police forces, labelled by hand; labels are noisy, the same"
    " template sometimes has two",
}
NOT_FOR = {
    "sentiment": [
        "Welsh or any language but English; chats, until labels of chats validate it",
        "judging a person, an account, an officer or one single post",
        "net sentiment as a proxy of trust, incivility or the quality of policing: a missing-person"
        " appeal reads negative because of its topic",
        "shares of classes without the correction by a confusion matrix of the same platform",
    ],
    "purpose": [
        "posts of the public, or of organisations that are not police forces",
        "Welsh or any language but English",
        "judging an officer or one single post",
        "shares of classes without the correction by a confusion matrix of the same platform",
    ],
}


def write_card(job, asked, choice, tried, checked, shipped) -> None:
    files = {name: sha256(asked.out / name) for name in FILES}
    base = BASES[job.base]
    card = {
        "model_id": f"{job.task}-{job.base}-{files['model.onnx'][:12]}",
        "task": job.task,
        "labels": job.data.classes,
        "max_tokens": job.recipe.length,
        "preparation": definition(),
        "base": {"name": base.name, "from": base.package, "licence": base.licence},
        "licences": f"encoder {base.licence}; the weights trained here Apache-2.0, as this project",
        "data": {
            "texts": len(job.data.texts),
            "shares": job.data.shares,
            "sha256": job.data.sha256,
            "what": TRAINED_ON[job.task],
        },
        "split": {
            "folds": job.folds,
            "held_out": asked.held_out,
            "by": "template: NFKC, lower case, links, mentions, emoji and digits off",
            "not_measured": "held-out texts with a near-duplicate (MinHash, Jaccard 0.8 of word"
            " triples) among those trained on",
        },
        "recipe": asdict(job.recipe),
        "seeds": list(choice.seeds),
        "weights": choice.kind,
        "shipped": asked.ship,
        "held_out": figures_of(choice, shipped),
        "by_fold": choice.by_fold,
        "tried": [
            {"weights": each.kind, "seeds": list(each.seeds)}
            | {name: each.figures[name] for name in ("macro_recall", "macro_f1")}
            for each in tried
        ],
        "calibration": calibration(choice, shipped),
        "agreement": checked,
        "not_for": NOT_FOR[job.task],
        "bytes": (asked.out / "model.onnx").stat().st_size,
        "files": files,
    }
    text = json.dumps(rounded(card), indent=2, ensure_ascii=False)
    (asked.out / "model-card.json").write_text(text + "\n", encoding="utf-8")
    (asked.out / "model-card.md").write_text(page(rounded(card)), encoding="utf-8")


def figures_of(choice, shipped) -> dict:
    """Of the shipped file where it has not seen the texts; else of the models without them."""
    return choice.figures if shipped is None else figures(*shipped)


def calibration(choice, shipped) -> dict:
    given, labels = shipped or (choice.decision.of(choice.logits), choice.labels)
    weights = choice.decision.weights(labels)
    before = choice.logits
    return {
        "temperature": choice.decision.temperature,
        "evenness": choice.decision.evenness,
        "folded_into": "the last layer",
        "expected_error": calibration_error(given, labels, weights),
        "cross_entropy_before": cross_entropy(before, choice.labels),
        "cross_entropy_after": cross_entropy(before / choice.decision.temperature, choice.labels),
    }


def rounded(value):
    if isinstance(value, dict):
        return {name: rounded(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return float(f"{value:.4g}") if isinstance(value, float | np.floating) else value


def page(card: dict) -> str:
    held, split, calibrated = card["held_out"], card["split"], card["calibration"]
    base, names = card["base"], card["labels"]
    return "\n".join(
        [
            f"# {card['model_id']}",
            "",
            f"Reads the {card['task']} of a text: {', '.join(names)}."
            f" Encoder {base['name']} ({base['from']}, {base['licence']}) with one linear layer,"
            f" fine-tuned; ONNX, eight-bit weights, {card['bytes'] / 1e6:.1f} MB."
            " It holds no text.",
            "",
            "## Data",
            f"{card['data']['texts']:,} {card['data']['what']}. Shares: {shares(card)}.",
            f"They were divided into {split['folds']} folds by {split['by']}, so that no template"
            f" stands on both sides. Held out in turn: {split['held_out']}. Not measured:"
            f" {split['not_measured']}.",
            "",
            "## How well",
            f"{held_line(card)} On {held['n']:,} texts: macro recall"
            f" **{held['macro_recall']:.3f}**, macro-F1 **{held['macro_f1']:.3f}**, accuracy"
            f" {held['accuracy']:.3f}.",
            "",
            "| true, below; predicted, right | " + " | ".join(names) + " | recall | precision |",
            "| --- |" + " ---: |" * (len(names) + 2),
            *(row(held, names, at) for at in range(len(names))),
            "",
            "By held-out fold: " + "; ".join(fold_line(each) for each in card["by_fold"]) + ".",
            "Tried: " + "; ".join(tried_line(each) for each in card["tried"]) + ".",
            "",
            "## Probabilities",
            f"Logits were divided by {calibrated['temperature']} and then"
            f" {calibrated['evenness']:g} times the logarithm of the classes' shares was taken off,"
            " both folded into the last layer: probabilities are meant for"
            f" {meant_for(calibrated['evenness'])}. There, expected calibration error"
            f" {calibrated['expected_error']:.3f} (15 bins). Temperature alone moved cross-entropy"
            f" from {calibrated['cross_entropy_before']:.3f} to"
            f" {calibrated['cross_entropy_after']:.3f}.",
            "",
            "## The file against torch",
            agreement_line(card["agreement"]),
            "",
            "## Not for",
            *(f"* {each}" for each in card["not_for"]),
            "",
            "## Where it comes from",
            f"Seeds {', '.join(map(str, card['seeds']))}; {card['weights']} weights"
            f"{' averaged over seeds' if len(card['seeds']) > 1 else ''}; recipe"
            f" `{json.dumps(card['recipe'])}`; texts prepared by rules {card['preparation']}, cut"
            f" to {card['max_tokens']} tokens. Licences: {card['licences']}.",
            "",
            *(f"* `{name}` {digest}" for name, digest in card["files"].items()),
            f"* labelled texts, not shipped: {card['data']['sha256']}",
            "",
        ]
    )


def held_line(card: dict) -> str:
    if card["shipped"] == "measured":
        return (
            "The shipped file was trained without the first fold and measured on it, text by text."
        )
    return (
        "The shipped file was trained on all texts; the figures are those of models of the same"
        " recipe on texts that each had not seen, temperature and shares fitted on the other half."
    )


def shares(card: dict) -> str:
    return ", ".join(f"{name} {share:.3f}" for name, share in card["data"]["shares"].items())


def row(held: dict, names: list[str], at: int) -> str:
    counts = " | ".join(map(str, held["confusion"][at]))
    return f"| {names[at]} | {counts} | {held['recall'][at]:.3f} | {held['precision'][at]:.3f} |"


def fold_line(fold: dict) -> str:
    return f"macro recall {fold['macro_recall']:.3f}, macro-F1 {fold['macro_f1']:.3f}"


def tried_line(each: dict) -> str:
    seeds = "+".join(map(str, each["seeds"]))
    return (
        f"{each['weights']} weights of seed {seeds} {each['macro_recall']:.4f}"
        f" / {each['macro_f1']:.4f}"
    )


def meant_for(evenness: float) -> str:
    if evenness == 0:
        return "the shares above"
    return "equal shares" if evenness == 1 else "shares part of the way from those above to equal"


def agreement_line(of: dict) -> str:
    return (
        f"On {of['texts']:,} texts, one at a time: the unquantised graph is within"
        f" {of['onnx_float_largest_difference']:.2g} of torch's probabilities; the shipped one has"
        f" the same label for {of['int8_same_label']:.1%}, is {of['int8_mean_difference']:.4f} off"
        f" in the mean and {of['int8_largest_difference']:.3f} at most. It scores"
        f" {of['int8_texts_per_cpu_second']:.0f} texts in a second of one core without tokenising."
    )
