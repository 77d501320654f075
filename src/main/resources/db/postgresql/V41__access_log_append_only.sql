-- Only the monthly end of a line's own time (samsteg.log_retention, set for one transaction) lets a delete through.
create function access_log_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('samsteg.log_retention', true) = 'on'
            and old.at < current_timestamp - interval '5 years' then
        return old;
    end if;
    raise exception 'The access log is append-only';
end $$;
create trigger access_log_append_only before update or delete on access_log for each row execute function access_log_append_only();
create trigger access_log_never_emptied before truncate on access_log for each statement execute function access_log_append_only();
