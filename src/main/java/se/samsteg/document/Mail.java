package se.samsteg.document;

/** The way out for mail; the only thing that tests replace. */
interface Mail {
    /** @throws org.springframework.mail.MailException when the server does not take it */
    void send(String to, String subject, String text);
}
