# A dimension that may be left out
INSERT DATA { eg:c-year qb:componentRequired "false"^^xsd:boolean }
