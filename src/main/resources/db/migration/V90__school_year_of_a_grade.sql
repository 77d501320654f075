-- A grade moves up each autumn: it says nothing without the school year that it was told for. What was told before this
-- counts from the year in which the pupil's first case was opened.
alter table pupil add column grade_year integer;
update pupil set grade_year = (
    select min(extract(year from c.opened_at) - case when extract(month from c.opened_at) < 8 then 1 else 0 end)
    from case_file c where c.pupil_id = pupil.id)
where grade is not null;
