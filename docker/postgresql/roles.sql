-- Two roles for Samsteg's database, once, as a superuser in the database itself:
--   psql -d samsteg -v owner_password=... -v password=... -f roles.sql
-- samsteg_owner migrates and owns our tables; samsteg is what the application logs in as. It owns the engine's tables, works
-- with ours, and on the logs may add and read alone: it cannot put their triggers aside, since they are not its own.
-- Run again on a database that had one role for all, it parts the tables between the two.
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'samsteg_owner') then
        create role samsteg_owner;
    end if;
    if not exists (select 1 from pg_roles where rolname = 'samsteg') then
        create role samsteg;
    end if;
end $$;
alter role samsteg_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
alter role samsteg login nosuperuser nocreatedb nocreaterole password :'password';

revoke create on schema public from public;
grant usage, create on schema public to samsteg_owner, samsteg;

do $$
declare
    one record;
begin
    for one in select tablename from pg_tables where schemaname = 'public' loop
        execute format('alter table public.%I owner to %I', one.tablename, case when one.tablename like 'act\_%' then 'samsteg' else 'samsteg_owner' end);
    end loop;
    for one in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'public'::regnamespace loop
        execute format('alter function %s owner to samsteg_owner', one.name);
    end loop;
end $$;
