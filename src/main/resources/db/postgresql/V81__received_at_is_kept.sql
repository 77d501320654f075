-- The clocks of the law run from it (SoL 20:1, 20:2).
create function received_at_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'The time of receipt is never changed';
end $$;
create trigger received_at_is_kept before update on reception for each row
    when (old.received_at is distinct from new.received_at or old.received_on is distinct from new.received_on)
    execute function received_at_is_kept();
