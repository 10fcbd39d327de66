"""Unlearning: methods, their parameters, the one loop, perturbation, selection of the epoch."""
