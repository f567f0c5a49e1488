# A point of the cube where one of the measures has no observation
DELETE WHERE { eg:n2 ?property ?value }
