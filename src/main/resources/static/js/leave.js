// Leads on to the identity provider's own end of session, without a click.
document.getElementById('leave').submit();
