# An observation without a data set
DELETE DATA { eg:o1 qb:dataSet eg:data }
