-- What school gives each term: "no grades yet" is an answer of its own.
alter table placement_review add column term varchar(10);
alter table placement_review add column grades varchar(10);
alter table placement_review add column passed_subjects integer;
alter table placement_review add column eligibility varchar(20);
alter table placement_review add column action_plan_status varchar(10);

alter table school_result add column grades varchar(10);
alter table school_result add column passed_subjects integer;
alter table school_result add column eligibility varchar(20);
alter table school_result add column action_plan_status varchar(10);
