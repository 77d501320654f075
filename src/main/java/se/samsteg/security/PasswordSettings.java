package se.samsteg.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords of the engine's own users are kept.
 *
 * @param cost      bcrypt's cost, 4–31; each step doubles the work of a check and of a guess
 * @param minLength fewest characters of a password that a person chooses
 */
@ConfigurationProperties("samsteg.password")
record PasswordSettings(@DefaultValue("12") int cost, @DefaultValue("12") int minLength) {
}
