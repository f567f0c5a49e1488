# A slice key that no structure declares
DELETE DATA { eg:structure qb:sliceKey eg:by-area }
