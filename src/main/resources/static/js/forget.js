// Whoever sees the login page has no session: nothing that a form or a list has kept in the browser stays for the next person.
// The header Clear-Site-Data does the same where the connection is encrypted.
localStorage.clear();
sessionStorage.clear();
