package se.samsteg.document;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpMail implements Mail {
    private final JavaMailSender sender;
    private final NoticeSettings settings;

    SmtpMail(JavaMailSender sender, NoticeSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public void send(String to, String subject, String text) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        sender.send(message);
    }
}
