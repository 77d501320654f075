package se.samsteg.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a notice by mail says beside "there is something to read".
 *
 * @param from  the sender's address; replies are not read
 * @param where one sentence that says where to read it
 */
@ConfigurationProperties("samsteg.notice")
record NoticeSettings(
        @DefaultValue("svara-inte@samsteg.invalid") String from,
        @DefaultValue("Brevet kommer med posten. Du kan också kontakta den handläggare som du redan har.") String where) {
}
