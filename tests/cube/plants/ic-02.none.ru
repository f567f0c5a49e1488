# A data set without a structure
DELETE DATA { eg:data qb:structure eg:structure }
