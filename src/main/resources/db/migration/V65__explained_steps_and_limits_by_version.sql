-- A limit keeps the terms that it began under, and an automatic step keeps what it rested on.

alter table case_deadline add column duration varchar(20);
alter table case_deadline add column movable boolean;
alter table case_deadline add column warning varchar(20);
alter table case_deadline add column local_policy boolean;
alter table case_deadline add column limits_version integer;

-- Which rule, in which version, on what input, when (rule 39). The facts are codes, flags, numbers and dates as JSON.
create table automatic_step (
    id              varchar(36) primary key,
    case_number     varchar(20)              not null,
    tenant_id       varchar(60)              not null,
    at              timestamp with time zone not null,
    process         varchar(60)              not null,
    process_version integer                  not null,
    activity        varchar(100)             not null,
    activity_name   varchar(200)             not null,
    facts           text                     not null
);
create index automatic_step_of_case on automatic_step (case_number, tenant_id, at);

-- The step that wrote the line, when no person did.
alter table timeline add column step_id varchar(36);
