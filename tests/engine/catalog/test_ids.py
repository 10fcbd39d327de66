import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.ids import read_ids
from engine.catalog.tables import read_table
from engine.errors import UserError

IDS = st.from_regex(r"0{0,3}[1-9][0-9]{0,9}", fullmatch=True)


def ids_of(tmp_path: Path, data: bytes) -> tuple[str, ...]:
    path = tmp_path / "ids.csv"
    path.write_bytes(data)
    return read_ids(path).ids


@pytest.mark.parametrize(
    "data",
    [
        b"subject_id\n007\n12\n",
        b"\xef\xbb\xbfsubject_id\r\n007\r\n12\r\n",
        b"007\n12\n",
        b"\n\n  007 \n\n12\n\n",
        b"Patient\n007\n12\n",
        b"note,SUBJECT_ID\nasked by phone,007\n,12\n",
        b"note;subject_id;x\na;007;1\nb;12;2\n",
        b"subject_id\tname\n007\tA\n12\tB\n",
        b'"subject_id"\n"007"\n\'12\'\n',
        b'="007"\n="12"\n',
        b'sep=;\nsubject_id;note\n007;"\n"\n12;x\n',
        b"case,note\n007,a\n12,b\n",
        b"Patient;MRN\nA;007\nB;12\n",
        b"PatientID|name\n007|A\n12|B\n",
        b"name,Patient Id\nA,007\nB,12\n",
        "subject_id\n\u00a0007\n12\u200b\n".encode(),
        "subject_id;note\n007;a\n\u2028\n12;b\n".encode(),
        "subject_id\n007\n12\n".encode("utf-16"),
        "Straße;x\n007;ä\n12;ö\n".encode("cp1252"),
    ],
)
def test_ids_are_read_however_they_were_exported(tmp_path: Path, data: bytes) -> None:
    assert ids_of(tmp_path, data) == ("007", "12")


def test_repeats_are_counted_and_the_first_order_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    path.write_text("subject_id\n9\n3\n9\n03\n3\n")
    ids = read_ids(path)
    assert (ids.ids, ids.given, ids.duplicates) == (("9", "3", "03"), 5, 2)


def test_lines_without_an_id_are_counted_not_skipped(tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    path.write_text("note,subject_id\nby phone,9\nby letter,\nshort\n,,\n  , 9\n")
    ids = read_ids(path)
    assert (ids.ids, ids.given, ids.duplicates, ids.without_id) == (("9",), 4, 1, 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "ids-empty"),
        (b"\n \n\t\n", "ids-empty"),
        (b"subject_id\n", "ids-empty"),
        (b"subject_id\n\n'' \n", "ids-empty"),
        (b"PK\x03\x04rest of a spreadsheet", "ids-binary"),
        (b"1\x002\x00", "ids-binary"),
        (b"10000032,10000033,10000034\n", "ids-in-a-row"),
    ],
)
def test_a_file_without_ids_is_told(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        ids_of(tmp_path, data)
    assert caught.value.code == code


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(UserError) as caught:
            read_ids(path)
        assert caught.value.code == "ids-missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for read in (read_ids, read_table):
        with pytest.raises(UserError, match="cannot be"):
            read(tmp_path / "pipe.csv")


@given(
    ids=st.lists(IDS, min_size=1, max_size=30),
    header=st.booleans(),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
    bom=st.booleans(),
    quote=st.sampled_from(["", '"']),
)
def test_totals_reconcile_for_any_export(
    tmp_path_factory: pytest.TempPathFactory,
    ids: list[str],
    header: bool,
    delimiter: str,
    end: str,
    bom: bool,
    quote: str,
) -> None:
    lines = [f"subject_id{delimiter}note"] if header else []
    lines += [f"{quote}{one}{quote}{delimiter}x" for one in ids]
    path = tmp_path_factory.mktemp("ids") / "ids.csv"
    path.write_bytes((b"\xef\xbb\xbf" if bom else b"") + end.join(lines).encode())
    read = read_ids(path)
    assert read.ids == tuple(dict.fromkeys(ids))
    assert read.given == len(ids)
    assert read.without_id == 0
    assert read.duplicates == len(ids) - len(set(ids))


def test_an_id_with_a_hundred_thousand_spaces_in_it_takes_no_time(tmp_path: Path) -> None:
    start = time.perf_counter()
    assert len(ids_of(tmp_path, b"subject_id\n1" + b" " * 100_000 + b"2\n")) == 1
    assert time.perf_counter() - start < 1


@given(st.binary(max_size=200))
def test_any_bytes_give_ids_or_a_user_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("ids") / "ids.csv"
    path.write_bytes(data)
    try:
        outcome = "read" if read_ids(path).ids else "nothing"
    except UserError as error:
        outcome = error.code
    assert outcome in {"read", "ids-empty", "ids-binary", "ids-in-a-row"}
