-- When somebody is warned of a limit, and what the watch over them has done already.

alter table case_deadline add column warn_on date;
alter table case_deadline add column warned_on date;
alter table case_deadline add column statutory_noted_on date;
alter table case_deadline add column broken_noted_on date;

-- What the supervisor found: why a limit was passed, as a choice (the words are content).
alter table case_deadline add column breach_cause varchar(40);
