# An observation without a dimension
DELETE DATA { eg:o1 eg:year "2018"^^xsd:gYear }
