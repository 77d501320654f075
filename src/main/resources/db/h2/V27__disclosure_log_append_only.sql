alter table disclosure_log alter column place set not null;
alter table disclosure_log alter column previous_hash set not null;
alter table disclosure_log alter column hash set not null;

create trigger disclosure_log_append_only before update, delete on disclosure_log
    for each row call 'se.samsteg.disclosure.AppendOnly';
create trigger disclosure_erasure_append_only before update, delete on disclosure_erasure
    for each row call 'se.samsteg.disclosure.AppendOnly';

-- H2 fires no trigger when a table is truncated, but refuses it while another table refers to it.
alter table disclosure_log add constraint disclosure_log_line unique (case_number, id);
create table disclosure_log_keeper (
    case_number varchar(20),
    line        bigint,
    foreign key (case_number, line) references disclosure_log (case_number, id)
);
