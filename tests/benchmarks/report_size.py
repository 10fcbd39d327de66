"""Time and memory of a report of many patients, each made in a process of its own; prints them, and keeps a table.

``python -m tests.benchmarks.report_size`` writes ``results/report_size.csv``; ``--pages DIR`` keeps the PDFs there and
draws every page of them as PNG.
"""

import argparse
import csv
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import pypdfium2

from engine.report.pdf import write_report
from engine.report.signing import Signing
from tests.benchmarks.window_figures import machine
from tests.engine.report.conftest import CREATED_AT, RunPlan, write_run
from tests.engine.report.keys import PASSWORD, write_key

RESULTS = Path(__file__).resolve().parent / "results" / "report_size.csv"
PATIENTS = (1, 40, 500)
MIB = 1024.0


@dataclass(frozen=True, slots=True)
class Row:
    """One report: how long it took in a fresh process, by the clock and by the processor (on a busy machine they differ), and the most memory that held, imports included."""

    patients: int
    signed: bool
    seconds: float
    cpu_seconds: float
    peak_mib: float
    pages: int
    kib: float
    machine: str


def measure(patients: int, folder: Path, *, signed: bool) -> Row:
    """Make one report in this process."""
    run = write_run(folder / "run", RunPlan(patients=patients))
    key = write_key(folder / "key.p12", "Operator")
    begun, worked = time.perf_counter(), time.process_time()
    pdf = write_report(run, sign=Signing(key, PASSWORD) if signed else None, created_at=CREATED_AT)
    seconds, cpu_seconds = time.perf_counter() - begun, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB
    document = pypdfium2.PdfDocument(pdf)
    pages = len(document)
    document.close()
    return Row(
        patients,
        signed,
        round(seconds, 2),
        round(cpu_seconds, 2),
        round(peak, 1),
        pages,
        round(pdf.stat().st_size / 1024, 1),
        machine(),
    )


def draw_pages(pdf: Path, out: Path) -> None:
    """Draw every page of a PDF as PNG, in colour and grey."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        image = page.render(scale=1.5).to_pil()
        image.save(out / f"{pdf.stem}-{number:02d}.png")
        image.convert("L").save(out / f"{pdf.stem}-{number:02d}-grey.png")
    document.close()


def measured_apart(patients: int, *, signed: bool, pages: Path | None) -> Row:
    """Make one report in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "tests.benchmarks.report_size", "--patients", str(patients)]
        command += ["--folder", name, *(["--signed"] if signed else [])]
        ended = subprocess.run(command, check=True, capture_output=True, text=True)
        if pages is not None:
            kept = pages / f"{patients}-{'signed' if signed else 'draft'}.pdf"
            kept.write_bytes((folder / "run" / "report.pdf").read_bytes())
            draw_pages(kept, pages)
    values = next(csv.reader([ended.stdout.strip()]))
    patients, signed_too, *figures, on = values
    seconds, cpu_seconds, peak, count, kib = (float(one) for one in figures)
    return Row(int(patients), signed_too == "True", seconds, cpu_seconds, peak, int(count), kib, on)


def main() -> None:
    """Measure all, print and keep the table; or, with --patients, one of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--signed", action="store_true")
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    if options.patients is not None:
        row = measure(options.patients, options.folder, signed=options.signed)
        csv.writer(sys.stdout).writerow(asdict(row).values())
        return
    rows = [
        measured_apart(count, signed=signed, pages=options.pages)
        for count in PATIENTS
        for signed in (False, True)
    ]
    with RESULTS.open("w", newline="") as stream:
        for out in (csv.writer(stream), csv.writer(sys.stdout)):
            out.writerow([field.name for field in fields(Row)])
            out.writerows(asdict(row).values() for row in rows)


if __name__ == "__main__":
    main()
