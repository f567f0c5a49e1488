# An observation with a measure beside the one its measure type names
INSERT DATA { eg:n1 eg:lit 610 }
