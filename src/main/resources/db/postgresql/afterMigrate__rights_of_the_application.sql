-- Where the application logs in as another role than the owner of the tables (docker/postgresql/roles.sql), it may work with
-- them, but on the logs only add and read. Said anew after each migration, so that no new table is forgotten.
do $$
declare
    owned text;
begin
    if current_user = '${applicationRole}' then
        return;
    end if;
    for owned in select tablename from pg_tables where schemaname = '${flyway:defaultSchema}' and tableowner = current_user
            and tablename <> '${flyway:table}' loop
        execute format('grant select, insert, update, delete on %I to %I', owned, '${applicationRole}');
    end loop;
    foreach owned in array array['access_log', 'disclosure_log', 'disclosure_erasure'] loop
        execute format('revoke all on %I from %I', owned, '${applicationRole}');
        execute format('grant select, insert on %I to %I', owned, '${applicationRole}');
    end loop;
    -- a text ends with its case, on a signed list, which the trigger looks for
    execute format('revoke update on consent_text from %I', '${applicationRole}');
end $$;
