"""Labels are read or refused whole, and no template stands in two folds."""

import pytest
from labelled import Labelled, LabelsRefused, folds, template

WORDS = [f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(200)]
CLASSES = ["information", "engagement", "intelligence"]


def written(tmp_path, text):
    file = tmp_path / "labels.csv"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("column", ["label", "purpose"])
def test_reads_either_name_of_the_label(tmp_path, column):
    file = written(
        tmp_path,
        f'{column},text\nengagement,"Hello,\nyou"\n Information ,Road shut\n'
        "intelligence,Seen her?\ninformation,Road open\n",
    )
    data = Labelled.read(file, "purpose", CLASSES)
    assert data.texts == ["Hello,\nyou", "Road shut", "Seen her?", "Road open"]
    assert data.labels.tolist() == [1, 0, 2, 0]
    assert data.shares == {"information": 0.5, "engagement": 0.25, "intelligence": 0.25}


def test_refuses_what_is_no_labelled_text_all_at_once(tmp_path):
    file = written(tmp_path, "label,text\ninformation,a\ngossip,b\n,c\nengagement\n")
    with pytest.raises(LabelsRefused, match=r"3 rows .*3: 'gossip'; line 4: ''; line 5: no text"):
        Labelled.read(file, "purpose", CLASSES)


@pytest.mark.parametrize("rows", ["", "information,a\nengagement,b\n"])
def test_refuses_texts_that_lack_a_class(tmp_path, rows):
    with pytest.raises(LabelsRefused, match=r"no text is .*intelligence, so no model could"):
        Labelled.read(written(tmp_path, "label,text\n" + rows), "purpose", CLASSES)


def test_refuses_other_columns(tmp_path):
    with pytest.raises(
        LabelsRefused, match=r"columns `purpose` \(or `label`\) and `text` are needed"
    ):
        Labelled.read(written(tmp_path, "a,b\n1,2\n"), "purpose", CLASSES)


@pytest.mark.parametrize("content", [b"label,text\ninformation,caf\xe9\n", None])
def test_refuses_what_cannot_be_read(tmp_path, content):
    file = tmp_path / "labels.csv"
    if content:
        file.write_bytes(content)
    with pytest.raises(LabelsRefused, match=r"it cannot be read as CSV in UTF-8 .*nothing was tra"):
        Labelled.read(file, "purpose", CLASSES)


def test_a_template_is_what_does_not_vary():
    assert template("Call 101, ref 12 @Bob https://example.org/1 ＮＯＷ 🚔") == "call ref now"
    assert template("101") == "101"


def test_a_template_is_in_one_fold():
    texts = [f"{each} {word} appeal" for word in WORDS for each in ("@bob", "12", "#")]
    fold, apart = folds(texts, 10)
    assert (fold.reshape(-1, 3) == fold[::3, None]).all()
    assert len(set(fold)) == 10
    assert apart.all()


def test_near_duplicates_across_folds_are_not_measured():
    long = [" ".join(WORDS[at : at + 30]) for at in range(0, 150, 30)]
    nearly = [f"{each} {word}" for each in long for word in WORDS[150:156]]
    fold, apart = folds(nearly + WORDS, 10)
    assert len(set(fold[:6])) > 1
    assert not apart[: len(nearly)].any()
    assert apart[len(nearly) :].all()
