from pathlib import Path

import pytest

from engine.catalog.chexpert import CHEXPERT
from engine.catalog.label_columns import LabelOffers, offered_labels
from engine.catalog.tables import read_table
from engine.errors import UserError


def offers(tmp_path: Path, text: str, *, main: str = "", taken: tuple[str, ...] = ()) -> LabelOffers:
    path = tmp_path / "t.csv"
    path.write_text(text)
    return offered_labels(read_table(path), main=main, taken=taken)


def test_columns_that_look_like_classes_or_findings_are_offered(tmp_path: Path) -> None:
    text = "id,grade,Edema,Note,Pneumonia,const\n1,low,1,a b,,x\n2,high,0,c d,1,x\n3,low,-1,e f,0,x\n"
    found = offers(tmp_path, text, main="grade", taken=("id",))
    assert [(one.name, one.kind) for one in found.choices] == [
        ("grade", "multiclass"),
        ("findings", "multi-label"),
        ("Edema", "multiclass"),
        ("Pneumonia", "multiclass"),
    ]
    assert found.choose("").name == "grade"
    assert found.choose("label").name == "grade"
    assert found.choose("edema").reads == "finding"
    assert found.choose("FINDINGS").columns == ("Edema", "Pneumonia")
    # A column that does not look like classes can still be had as such.
    assert found.choose("Note").reads == "class"


def test_all_of_chexpert_is_offered_in_its_order_also_where_one_is_blank_or_uncertain(tmp_path: Path) -> None:
    names = sorted(CHEXPERT, reverse=True)
    cells = [{"Fracture": "", "Pneumonia": "-1.0"}.get(name, "1.0") for name in names]
    found = offers(tmp_path, f"{','.join(names)},Shown\n{','.join(cells)},0\n{','.join(cells)},1\n")
    assert found.choose("").name == "chexpert"
    assert found.choose("chexpert").columns == CHEXPERT
    assert len(found.choose("findings").columns) == 15


def test_a_severity_column_is_read_as_severity(tmp_path: Path) -> None:
    found = offers(tmp_path, "edeme_severity\n0\n3\n0\n", main="edeme_severity")
    assert (found.choose("").name, found.choose("").reads) == ("severity", "severity")


def test_no_label_is_guessed_from_columns_of_unknown_meaning(tmp_path: Path) -> None:
    found = offers(tmp_path, "site,Edema\nA,1\nB,0\nA,\n")
    assert {one.name for one in found.choices} == {"site", "Edema"}
    with pytest.raises(UserError) as caught:
        found.choose("")
    assert caught.value.code == "label-missing"
    with pytest.raises(UserError) as caught:
        found.choose("absent")
    assert caught.value.code == "label-unknown"
    assert "site" in caught.value.do
