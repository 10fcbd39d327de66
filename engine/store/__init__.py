"""The store: prepared pixels and token ids on disk, shared by all runs, owner-only and purgeable."""
