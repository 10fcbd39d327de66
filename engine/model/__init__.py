"""Models: encoders, fusion, checkpoints, preprocessing and training."""
