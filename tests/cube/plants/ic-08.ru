# A slice key with a property that the structure lacks
INSERT DATA { eg:by-area qb:componentProperty eg:speaker }
