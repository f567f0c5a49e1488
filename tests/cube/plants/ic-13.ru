# An observation without a required attribute
DELETE DATA { eg:o2 eg:unit "percent" }
