-- People whom an identity provider outside has let in: the timeline shows their names, the engine does not know them.
create table known_person (
    user_id   varchar(64)  not null primary key,
    name      varchar(200) not null,
    last_seen timestamp with time zone not null
);
