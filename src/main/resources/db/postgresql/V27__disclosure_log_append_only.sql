alter table disclosure_log alter column place set not null;
alter table disclosure_log alter column previous_hash set not null;
alter table disclosure_log alter column hash set not null;

create function disclosure_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'disclosure_log'
            and exists (select 1 from disclosure_erasure where case_number = old.case_number) then
        return old;
    end if;
    raise exception 'The table % is append-only', tg_table_name using errcode = '42501';
end $$;

create trigger disclosure_log_append_only before update or delete on disclosure_log
    for each row execute function disclosure_append_only();
create trigger disclosure_log_no_truncate before truncate on disclosure_log
    for each statement execute function disclosure_append_only();
create trigger disclosure_erasure_append_only before update or delete on disclosure_erasure
    for each row execute function disclosure_append_only();
create trigger disclosure_erasure_no_truncate before truncate on disclosure_erasure
    for each statement execute function disclosure_append_only();
