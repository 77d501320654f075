-- What an identity provider said at the latest login: without it nobody knows whose colleague such a person is.
create table known_person_role (
    user_id  varchar(64) not null references known_person (user_id),
    group_id varchar(64) not null,
    primary key (user_id, group_id)
);

create table known_person_authority (
    user_id   varchar(64) not null references known_person (user_id),
    tenant_id varchar(64) not null,
    primary key (user_id, tenant_id)
);
