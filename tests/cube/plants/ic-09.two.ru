# A slice with two keys
INSERT DATA { eg:slice-ntt qb:sliceStructure eg:by-year }
