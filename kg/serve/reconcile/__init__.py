"""The reconciliation service: spreadsheets and OpenRefine match their names with our things.

In the order of a request:

    wire        what a request says, in the words of version 0.2 and of the 1.0 draft
    batches     who answers a batch: this process for a few queries, worker processes for many
    answers     candidates, suggestions, flyouts and columns as either version writes them
    columns     the values of properties of things, asked of the readers
    manifest    what the service says of itself
    views       the handlers
    wording     the sentences of its page

Specification: Reconciliation Service API, https://reconciliation-api.github.io/specs/ (0.2, and the
draft of 1.0 as of 2025). Both leave errors open; ours are problem+json as everywhere.
"""
