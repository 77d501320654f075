create trigger received_at_is_kept before update on reception for each row call 'se.samsteg.reception.ReceivedAtIsKept';
