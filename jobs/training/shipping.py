"""A trained model as the pipeline loads it: ONNX, eight bits, in Spark NLP's layout."""

import logging
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from deciding import softmax
from encoder import Classifier
from learning import padded
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OPSET = 14
MOST_BYTES = 35_000_000


def fold_in(model: Classifier, temperature: float, offset: np.ndarray) -> None:
    """The last layer gives logits that need no more scaling: Spark NLP shows only probabilities."""
    with torch.no_grad():
        model.head.weight /= temperature
        model.head.bias /= temperature
        model.head.bias += torch.from_numpy(offset).to(model.head.bias)


def export(model: Classifier, vocabulary: list[str], classes: list[str], out: Path) -> Path:
    """Writes model.onnx and assets/; returns the unquantised graph, in a temporary folder."""
    (out / "assets").mkdir(parents=True, exist_ok=True)
    (out / "assets" / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (out / "assets" / "labels.txt").write_text("\n".join(classes) + "\n", encoding="utf-8")
    whole = Path(tempfile.mkdtemp()) / "model.onnx"
    write_whole(model, whole)
    fused = fuse(model, whole)
    # The quantiser turns the layer into a product and a sum before it looks for names.
    head = [node.name for node in onnx.load(fused).graph.node if "head" in node.name]
    quantize_dynamic(
        fused,
        out / "model.onnx",
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=head + [f"{name}_MatMul" for name in head],
        # It does not know what comes out of fused nodes.
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    size = (out / "model.onnx").stat().st_size
    if size > MOST_BYTES:
        raise SystemExit(f"{out / 'model.onnx'} has {size:,} bytes, more than {MOST_BYTES:,}.")
    return whole


def fuse(model: Classifier, whole: Path) -> Path:
    """The same graph with a node for each attention, each norm and each activation: a third faster
    in eight bits, as what goes into an attention is brought to eight bits once instead of thrice.
    """
    logging.getLogger().setLevel(logging.ERROR)
    shape = model.bert.config
    options = FusionOptions("bert")
    # The pipeline counts the rows of the table of words, which is found by its own node.
    options.enable_embed_layer_norm = False
    fused = optimize_model(
        str(whole),
        model_type="bert",
        num_heads=shape.num_attention_heads,
        hidden_size=shape.hidden_size,
        optimization_options=options,
        opt_level=0,
    )
    fused.save_model_to_file(str(whole.with_name("fused.onnx")))
    return whole.with_name("fused.onnx")


def write_whole(model: Classifier, file: Path) -> None:
    model = model.cpu().float().eval()
    axes = {name: {0: "texts", 1: "tokens"} for name in INPUTS} | {"logits": {0: "texts"}}
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            model,
            padded([[101, 2023, 2003, 102], [101, 102]], "cpu"),
            str(file),
            input_names=INPUTS,
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def scored(file: Path, ids: list[list[int]]) -> tuple[np.ndarray, float]:
    """Logits by ONNX Runtime, one text at a time on one thread, and texts per CPU second."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(file), options, ["CPUExecutionProvider"])
    begun, all_logits = time.process_time(), []
    for each in ids:
        row = np.array([each], np.int64)
        fed = dict(zip(INPUTS, (row, np.ones_like(row), np.zeros_like(row)), strict=True))
        all_logits.append(session.run(["logits"], fed)[0][0])
    return np.array(all_logits), len(ids) / (time.process_time() - begun)


def agreement(model: Classifier, whole: Path, shipped: Path, ids: list[list[int]]) -> dict:
    """How far the exported graphs are from torch on the same texts."""
    with torch.inference_mode():
        torch_logits = np.array([model(*padded([each], "cpu"))[0].numpy() for each in ids])
    exact, _ = scored(whole, ids)
    eight, speed = scored(shipped, ids)
    apart = np.abs(softmax(eight) - softmax(torch_logits))
    return {
        "texts": len(ids),
        "onnx_float_largest_difference": float(
            np.abs(softmax(exact) - softmax(torch_logits)).max()
        ),
        "int8_same_label": float((eight.argmax(1) == torch_logits.argmax(1)).mean()),
        "int8_mean_difference": float(apart.mean()),
        "int8_largest_difference": float(apart.max()),
        "int8_texts_per_cpu_second": round(speed, 1),
    }
