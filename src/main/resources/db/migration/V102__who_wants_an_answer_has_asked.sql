-- Whoever wants an answer has asked for it on a day: the flag said the same once more.
alter table reporter drop column wants_answer;
