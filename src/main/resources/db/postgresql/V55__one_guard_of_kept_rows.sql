-- One guard for all tables whose rows are kept: update and truncate never, delete only as the trigger's argument says.
drop trigger consent_text_is_kept on consent_text;
drop trigger consent_text_is_not_emptied on consent_text;
drop trigger disclosure_log_append_only on disclosure_log;
drop trigger disclosure_log_no_truncate on disclosure_log;
drop trigger disclosure_erasure_append_only on disclosure_erasure;
drop trigger disclosure_erasure_no_truncate on disclosure_erasure;
drop trigger access_log_append_only on access_log;
drop trigger access_log_never_emptied on access_log;
drop function disclosure_append_only();
drop function access_log_append_only();

create or replace function kept_rows() returns trigger language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    goes boolean := false;
begin
    if tg_op = 'DELETE' and tg_argv[0] = 'when old' then
        goes := old.at < current_timestamp - interval '5 years';
    elsif tg_op = 'DELETE' and tg_argv[0] = 'when erased' then
        goes := exists (select 1 from disclosure_erasure e where e.case_number = old.case_number);
    elsif tg_op = 'DELETE' and tg_argv[0] = 'when listed' then
        goes := exists (select 1 from consent c join consent_round r on r.id = c.round_id
            join deletion_line l on l.number = r.case_number join deletion_list d on d.id = l.list_id
            where c.id = old.consent_id and d.signed_at is not null and d.done_at is null);
    end if;
    if not goes then
        raise exception 'The table % is append-only', tg_table_name using errcode = '42501';
    end if;
    return old;
end $$;

create trigger consent_text_kept before update or delete on consent_text for each row execute function kept_rows('when listed');
create trigger consent_text_not_emptied before truncate on consent_text for each statement execute function kept_rows('never');
create trigger disclosure_log_kept before update or delete on disclosure_log for each row execute function kept_rows('when erased');
create trigger disclosure_log_not_emptied before truncate on disclosure_log for each statement execute function kept_rows('never');
create trigger disclosure_erasure_kept before update or delete on disclosure_erasure for each row execute function kept_rows('never');
create trigger disclosure_erasure_not_emptied before truncate on disclosure_erasure for each statement execute function kept_rows('never');
create trigger access_log_kept before update or delete on access_log for each row execute function kept_rows('when old');
create trigger access_log_not_emptied before truncate on access_log for each statement execute function kept_rows('never');

-- The only ways out of the logs, with the rights of their owner: the application itself has none to delete there.
create function end_old_access_lines() returns integer language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    ended integer;
begin
    delete from access_log where at < current_timestamp - interval '5 years';
    get diagnostics ended = row_count;
    return ended;
end $$;
create function erase_disclosure_log(erased varchar) returns integer language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    gone integer;
begin
    delete from disclosure_log where case_number = erased;
    get diagnostics gone = row_count;
    return gone;
end $$;
