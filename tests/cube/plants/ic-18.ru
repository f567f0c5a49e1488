# A slice with an observation of another data set
INSERT DATA { eg:slice-ntt qb:observation eg:n1 }
