"""The handbook for stewards: one source in a small Markdown, read by the window and typeset as a PDF."""
