# A slice without a key
DELETE DATA { eg:slice-ntt qb:sliceStructure eg:by-area }
