"""Training the retrained model of a run from scratch, now, at night, or in a queue."""
