# A value from which no path leads up
DELETE DATA { eg:sumba-timur eg:under eg:ntt }
