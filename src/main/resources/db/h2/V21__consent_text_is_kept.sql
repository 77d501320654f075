create trigger consent_text_is_kept before update, delete on consent_text for each row call 'se.samsteg.shared.KeptRows';
