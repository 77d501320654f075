-- What a giver takes out of a consent, direction by direction: SCHOOL_TO_SOCIAL:REASONS,SOCIAL_TO_SCHOOL:CONTACT_PERSON
alter table consent add column excepted varchar(2000) default '' not null;

-- A line about some fields of a category only, and the form in which each line is sealed: the older ones were sealed in form 1.
alter table disclosure_log add column fields varchar(1000);
alter table disclosure_log add column form integer default 1 not null;
