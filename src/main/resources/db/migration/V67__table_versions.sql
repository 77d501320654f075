-- Who put a version of an owners' table into force, and why. What it says is in the engine's repository.
create table table_version (
    decision    varchar(60)              not null,
    version     integer                  not null,
    reason      varchar(1000)            not null,
    deployed_by varchar(100)             not null,
    deployed_at timestamp with time zone not null,
    primary key (decision, version)
);
