"""The label file's labels for the few images that a preview shows."""

from dataclasses import replace

from engine.catalog.chosen_files import PREVIEW_BYTES, with_chosen_files
from engine.catalog.listing import Listing
from engine.catalog.preview_rows import SHOWN_ROWS
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.events import ignore


def labelled_sample(listing: Listing, reading: Reading) -> Listing:
    """Return the first images of a listing with the chosen label file's labels.

    They keep their own where the file is long, since a preview may not take the time to read it
    whole, and where it cannot be read or names none of these images.
    """
    sample = replace(listing, entries=listing.entries[:SHOWN_ROWS], rejects=())
    try:
        if reading.label_file is None or reading.label_file.stat().st_size > PREVIEW_BYTES:
            return sample
        return with_chosen_files(sample, replace(reading, split_file=None), report=ignore)
    except (UserError, OSError):
        return sample
