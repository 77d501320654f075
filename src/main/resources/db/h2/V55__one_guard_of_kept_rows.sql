-- One guard for all tables whose rows are kept. The three that stood here before did the same under other names, which
-- databases of then still hold: nothing calls them any more after this.
drop trigger consent_text_is_kept;
drop trigger disclosure_log_append_only;
drop trigger disclosure_erasure_append_only;
drop trigger access_log_append_only;
create trigger consent_text_kept before update, delete on consent_text for each row call 'se.samsteg.shared.KeptRows';
create trigger disclosure_log_kept before update, delete on disclosure_log for each row call 'se.samsteg.shared.KeptRows';
create trigger disclosure_erasure_kept before update, delete on disclosure_erasure for each row call 'se.samsteg.shared.KeptRows';
create trigger access_log_kept before update, delete on access_log for each row call 'se.samsteg.shared.KeptRows';

-- H2 fires no trigger when a table is truncated, but refuses it while another table refers to it (disclosure_log has its own since V27).
create table kept_rows_keeper (
    access_line bigint references access_log (id),
    consent     bigint references consent_text (consent_id),
    erasure     varchar(20) references disclosure_erasure (case_number)
);

-- The only ways out of the logs; PostgreSQL has them as functions of the tables' owner.
create alias end_old_access_lines for 'se.samsteg.shared.KeptRows.endOldAccessLines';
create alias erase_disclosure_log for 'se.samsteg.shared.KeptRows.eraseDisclosureLog';
