-- The register of consents in full: whose secrecy it is, the one-guardian exception, the child's maturity, the text
-- that was consented to, and when a consent ran out.

alter table guardian add column appointed boolean default false not null;

alter table consent_round add column pupil_id bigint;
update consent_round set pupil_id = (select f.pupil_id from case_file f where f.case_number = consent_round.case_number);

-- The other guardian decides alone (FB 6:13): why, and who has decided that it is so.
alter table consent add column one_guardian_reason text;
alter table consent add column one_guardian_decider varchar(200);
alter table consent add column child_mature boolean;

-- The words that were consented to, as they stood then. Rows are never changed (triggers in db/h2 and db/postgresql).
create table consent_text (
    consent_id bigint primary key references consent (id),
    words      text                     not null,
    sha256     varchar(64)              not null,
    made_at    timestamp with time zone not null
);

-- One row per round that has run out: the key lets the nightly run be repeated, on two nodes at once too.
create table consent_expiry (
    round_id    bigint primary key references consent_round (id),
    expired_on  date                     not null,
    recorded_at timestamp with time zone not null
);
