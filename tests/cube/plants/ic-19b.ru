# A value that no collection holds
DELETE DATA { eg:o1 eg:kind eg:household-ratio } ;
INSERT DATA { eg:o1 eg:kind eg:village-ratio }
