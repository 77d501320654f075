-- A letter is its addressee's: guardian1, guardian2 or child; null for what is only filed, and for what was written before this was kept.
alter table document add column addressee varchar(20);
