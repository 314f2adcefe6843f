"""A training that was interrupted comes to the weights of one that was not."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="jobs/training/requirements.txt is not installed")
transformers = pytest.importorskip("transformers")
encoder, learning = pytest.importorskip("encoder"), pytest.importorskip("learning")

RECIPE = learning.Recipe(rate=1e-3, layer_decay=0.9, epochs=2, length=8, batch=4, averaged=0.5)
IDS = [[101, 1000 + at, 2000 + at % 5, *[102] * (at % 3)] for at in range(20)]
LABELS = np.arange(20) % 3


@pytest.fixture(scope="module")
def weights():
    torch.set_num_threads(1)
    shape = transformers.BertConfig(
        hidden_size=384, intermediate_size=1536, num_attention_heads=12, num_hidden_layers=6
    )
    torch.manual_seed(1)
    return transformers.BertModel(shape, add_pooling_layer=False).state_dict()


def learnt(weights, folder):
    torch.manual_seed(1)
    model = encoder.Classifier("minilm", 3, weights)
    learns = learning.Learning(RECIPE, model, 7, len(IDS), folder)
    learns.learn(IDS, LABELS, folder.name)
    learns.finish()
    return [torch.load(folder / f"{kind}.pt", weights_only=True) for kind in ("last", "average")]


def test_goes_on_from_its_checkpoint(weights, tmp_path, monkeypatch):
    monkeypatch.setattr(learning, "EVERY", 3)
    whole = learnt(weights, tmp_path / "whole")

    def stop(progress, step, loss):
        if step == 8:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(learning.Progress, "at", stop)
        with pytest.raises(KeyboardInterrupt):
            learnt(weights, tmp_path / "parts")
    assert (tmp_path / "parts" / "checkpoint.pt").exists()
    parts = learnt(weights, tmp_path / "parts")
    assert not (tmp_path / "parts" / "checkpoint.pt").exists()
    for kind in range(2):
        assert parts[kind].keys() == whole[kind].keys()
        for name, each in whole[kind].items():
            torch.testing.assert_close(parts[kind][name], each, rtol=0, atol=1e-6)
