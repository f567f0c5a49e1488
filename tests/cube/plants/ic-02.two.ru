# A data set with two structures
INSERT DATA { eg:data qb:structure eg:counts-structure }
