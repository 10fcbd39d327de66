"""What lies in the store, and what a purge did, in lines for a terminal."""

from engine.store.purging import Purged, StoreContent


def content_lines(content: StoreContent) -> list[str]:
    """Return a line on all, one for each way of preparing, and one on what waits to be overwritten."""
    lines = [
        f"{content.folder}: {content.bytes / 1e9:.2f} GB, {content.patients} patients, "
        f"{content.reports} reports in token ids"
    ]
    lines += [
        f"{one.images:>8}  images of {one.size_px} x {one.size_px} pixels, {one.bytes / 1e9:.2f} GB"
        for one in content.images
    ]
    if content.waiting:
        lines.append(f"{content.waiting:>8}  images are overwritten when the run that uses the store ends")
    return lines


def purged_lines(purged: Purged) -> list[str]:
    """Return the one line on a purge of some patients."""
    done = f"{purged.images} prepared images and {purged.reports} reports"
    if purged.waiting:
        return [f"{done} can no longer be found; they are overwritten when the run that uses the store ends."]
    return [f"{done} deleted from the store."]
