# A slice that lacks what its key fixes
DELETE DATA { eg:slice-ntt eg:area eg:ntt }
