-- Each reception is measured by the version of the limits that it began under, whatever other instance of the case asks.
alter table reception add column limits_version integer;
update reception set limits_version = (
    select min(d.limits_version) from case_deadline d
    where d.case_number = reception.case_number and d.tenant = reception.authority and d.runs_from = reception.received_on
      and d.limit_name in ('protectionAssessment', 'protectionAssessmentLate', 'preliminaryAssessment', 'respondToNotice')
      and d.limits_version > 0);
