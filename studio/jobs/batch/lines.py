"""What the report of a batch says of a job."""

from __future__ import annotations

from pathlib import Path

from studio.domain.job import Job, JobRequest
from studio.domain.receipt import Receipt
from studio.jobs.batch.addresses import restored
from studio.jobs.batch.report import Outcome, ReportLine
from studio.jobs.finished import REUSED, SAME_BYTES, read_receipt
from studio.jobs.outputs import receipt_beside
from studio.jobs.queue_file import now


def line_of(request: JobRequest, receipt: Receipt, worker: str, seconds: float) -> ReportLine:
    """What the report says of a job that ended well."""
    outcome: Outcome = "done"
    if REUSED in receipt.notes:
        outcome = "done already"
    elif any(note.startswith(SAME_BYTES) for note in receipt.notes):
        outcome = "copied from its twin"
    return ReportLine(
        request.input,
        outcome,
        receipt.source.sha256,
        receipt.source.bytes,
        tuple(output.path for output in receipt.outputs),
        tuple(output.sha256 for output in receipt.outputs),
        restored(receipt_beside(Path(request.output))),
        round(seconds, 3),
        receipt.device,
        worker,
        tuple(note for note in receipt.notes if note != REUSED),
        finished_at=now(),
    )


def line_of_job(job: Job, worker: str = "") -> ReportLine:
    """Of a job that has ended, by the queue and its receipt."""
    if job.state != "done":
        return ReportLine(job.request.input, "failed", error=job.message, hint=job.hint, worker=worker)
    receipt = read_receipt(Path(job.request.output))
    if receipt is None:
        return ReportLine(job.request.input, "done", outputs=job.outputs, warnings=job.notes, worker=worker)
    return line_of(job.request, receipt, worker, receipt.seconds)
