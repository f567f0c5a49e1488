# A value from no code list
DELETE DATA { eg:o1 eg:supply eg:pln } ;
INSERT DATA { eg:o1 eg:supply eg:diesel }
