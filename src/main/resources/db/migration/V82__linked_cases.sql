-- Siblings have a case each, linked by an authority that knows of both: a row for each direction.
create table case_link (
    case_number varchar(20)              not null references case_file (case_number),
    linked_case varchar(20)              not null references case_file (case_number),
    tenant_id   varchar(60)              not null,
    linked_by   varchar(100)             not null,
    linked_at   timestamp with time zone not null,
    primary key (case_number, linked_case, tenant_id)
);
create index case_link_back on case_link (linked_case);
