# An observation in two data sets
INSERT DATA { eg:o1 qb:dataSet eg:counts }
