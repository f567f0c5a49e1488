# A structure without a measure
DELETE DATA { eg:structure qb:component eg:c-ratio }
