-- What a case is kept by is asked in every transaction that notes something in it: whether it holds a concern too.
create index reception_of_case on reception (case_number, authority);
