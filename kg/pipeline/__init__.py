"""Whole writes: build from the bundled facts, load files, retry what was refused."""
