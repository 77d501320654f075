-- Retention alone may delete, in a transaction that says so: set local samsteg.retention = 'on'.
create function kept_rows() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('samsteg.retention', true) = 'on' then
        return old;
    end if;
    raise exception 'Rows of % are never changed', tg_table_name;
end $$;
create trigger consent_text_is_kept before update or delete on consent_text for each row execute function kept_rows();
create trigger consent_text_is_not_emptied before truncate on consent_text for each statement execute function kept_rows();
