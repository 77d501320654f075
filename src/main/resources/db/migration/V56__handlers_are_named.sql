-- Where a protected case has, in an authority, work that nobody may do: a process asks the supervisors to name somebody. One at a time.
create table handler_naming (
    case_number varchar(20)              not null references case_file (case_number),
    tenant_id   varchar(60)              not null,
    since       timestamp with time zone not null,
    primary key (case_number, tenant_id)
);
