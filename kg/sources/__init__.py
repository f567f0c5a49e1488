"""Readers: files as rows, articles or RDF, each with where it stands. No interpretation."""
