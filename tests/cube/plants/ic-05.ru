# A dimension of concepts without a code list
DELETE DATA { eg:supply qb:codeList eg:supplies }
