-- The log says why something was held back, and each of its lines bears the hash of the one before it in its case.

alter table disclosure_log add column held_back varchar(40);
alter table disclosure_log add column place bigint;
alter table disclosure_log add column previous_hash varchar(64);
alter table disclosure_log add column hash varchar(64);
create unique index disclosure_log_place on disclosure_log (case_number, place);

-- The end of each case's chain, locked while a line is added.
create table disclosure_chain (
    case_number varchar(20) primary key,
    length      bigint      not null,
    head        varchar(64) not null
);

-- The only way out of the log: a case that is to be destroyed (retention), with what its chain ended in.
create table disclosure_erasure (
    case_number varchar(20) primary key,
    length      bigint                   not null,
    head        varchar(64)              not null,
    decided_by  varchar(100)             not null,
    erased_at   timestamp with time zone not null
);
