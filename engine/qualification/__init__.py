"""Qualification runs: what a method's settings do to randomly chosen patients of a model, once per model."""
