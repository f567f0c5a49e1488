# Two observations with equal values of all dimensions
DELETE DATA { eg:o2 eg:year "2019"^^xsd:gYear } ;
INSERT DATA { eg:o2 eg:year "2018"^^xsd:gYear }
