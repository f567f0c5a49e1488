# An observation without the measure that its measure type names
DELETE DATA { eg:n1 eg:homes 1000 }
