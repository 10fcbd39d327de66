import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.catalog.tables import read_table
from engine.catalog.text_files import count_lines, lines_of
from engine.errors import UserError

TEXT = "Id;Näme\n1;Ödem\n\n2; b \n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("cp1252"), "cp1252"),
        (gzip.compress(TEXT.encode(), mtime=0), "utf-8"),
        (("sep=;\n" + TEXT).encode(), "utf-8"),
        (("\n ; \n" + TEXT.replace("\n", "\r\n")).encode(), "utf-8"),
    ],
)
def test_tables_are_read_in_every_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    table = read_table(path)
    assert (table.encoding, table.columns) == (encoding, ("Id", "Näme"))
    assert [row.cells for row in table.rows("id", optional=("näme", "", "absent"))] == [
        ("1", "Ödem", "", ""),
        ("2", "b", "", ""),
    ]
    assert list(table.cells("NÄME")) == [("Ödem",), ("b",)]


def test_a_row_of_another_width_is_told_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('a,b\n1\n"x\ny",2\n1,2,3\n')
    rows = list(read_table(path).rows("a", "b"))
    assert [(row.number, row.complete) for row in rows] == [(2, False), (4, True), (5, False)]
    assert list(read_table(path).cells("a")) == [("x\ny",)]


def test_only_the_beginning_is_read_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "t.csv.gz"
    path.write_bytes(gzip.compress(b"a,b\n" + b'1,"two\nlines"\n' * 1000))
    table = read_table(path, most_bytes=100)
    assert table.cut
    assert 0 < sum(1 for _ in table.rows("a")) < 10
    assert count_lines(path) == 2001


@pytest.mark.parametrize(
    "data", [b"\x1f\x8bxx", b"PK\x03\x04", b"a\0b", gzip.compress(b"a,b\n1,2\n", mtime=0)[:-9]]
)
def test_what_is_no_table_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        list(read_table(path).rows("a"))
    assert caught.value.code == "table-unreadable"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=2, max_size=2
        )
    )
)
def test_what_a_csv_writer_wrote_is_read_back(tmp_path: Path, rows: list[list[str]]) -> None:
    import csv

    path = tmp_path / "t.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["a", "b"])
        writer.writerows(rows)
    expected = [tuple(cell.strip() for cell in row) for row in rows if any(cell.strip() for cell in row)]
    assert [row.cells for row in read_table(path).rows("a", "b")] == expected


def test_lines_are_decoded_piece_by_piece() -> None:
    assert list(lines_of("a\r\nb\x0bc\rd".encode("utf-16"), "utf-16")) == ["a\r\n", "b\x0bc\r", "d"]
