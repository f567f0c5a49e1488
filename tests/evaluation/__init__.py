"""Measure how well the reader of articles finds what a person found in them."""
