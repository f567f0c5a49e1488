# An observation without the measure
DELETE DATA { eg:o1 eg:ratio 61.0 }
