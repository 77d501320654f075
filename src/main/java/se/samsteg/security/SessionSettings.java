package se.samsteg.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login lasts in a browser.
 *
 * @param idle    without a person doing anything
 * @param longest from the login on, whatever is done
 */
@ConfigurationProperties("samsteg.session")
record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {
}
