create trigger access_log_append_only before update, delete on access_log for each row call 'se.samsteg.accesslog.AppendOnly';
