-- Which authorities have themselves come to suspect violence or been told of it. The flag of the case shuts for all of them;
-- why, is told only to those who know (OSL 26:1). Until now every authority of the case was shown it.
create table case_violence (
    case_number varchar(20)              not null,
    tenant_id   varchar(60)              not null,
    known_from  timestamp with time zone not null,
    primary key (case_number, tenant_id)
);
insert into case_violence (case_number, tenant_id, known_from)
select a.case_number, a.tenant_id, current_timestamp from case_authority a join case_file c on c.case_number = a.case_number
where c.violence_suspected;
