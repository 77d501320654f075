-- A group has one number of seats from a day on: whoever says it again for the same day corrects what was said before.
delete from placement_capacity where exists (
    select 1 from placement_capacity later
    where later.group_code = placement_capacity.group_code and later.valid_from = placement_capacity.valid_from
      and later.id > placement_capacity.id);
drop index placement_capacity_of_group;
alter table placement_capacity add constraint placement_capacity_once_a_day unique (group_code, valid_from);
