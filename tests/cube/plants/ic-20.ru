# A value that no path leads down to
DELETE DATA { eg:ntt eg:contains eg:sumba-timur }
