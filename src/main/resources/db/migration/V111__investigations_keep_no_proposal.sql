-- Never written: the day of the proposal is a variable of the process.
alter table investigation drop column proposed_on;
