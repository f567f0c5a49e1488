"""What sources state, as frozen records, their evidence, and their RDF."""
