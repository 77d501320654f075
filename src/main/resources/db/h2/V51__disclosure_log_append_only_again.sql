-- H2 alters a table by way of a copy, and tells the triggers the copy's name until the next start.
drop trigger disclosure_log_append_only;
create trigger disclosure_log_append_only before update, delete on disclosure_log
    for each row call 'se.samsteg.disclosure.AppendOnly';
