# A dimension without a range
DELETE DATA { eg:area rdfs:range rdfs:Resource }
