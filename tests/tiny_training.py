"""How the tests train a model of seconds: two small encoders, three epochs."""

TINY_TRAINING = """
epochs = 3
learning_rate = 3e-3
name = "tiny"
intended_use = "tests"
[embedding]
width = 16
[image]
kind = "residual"
channels = [4, 8]
blocks = 1
[text]
hidden = 16
layers = 1
heads = 2
positions = 96
vocabulary = 400
[preprocessing.image]
kind = "percentiles"
size_px = 32
[preprocessing.report]
max_tokens = 64
"""
