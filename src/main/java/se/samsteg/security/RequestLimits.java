package se.samsteg.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may send and ask for.
 *
 * @param body      largest body of a request
 * @param file      largest upload, all its files together
 * @param perMinute requests a minute of one caller (before login: of one address), for each kind of {@link RateLimits.Kind}
 */
@ConfigurationProperties("samsteg.limits")
record RequestLimits(@DefaultValue("1MB") DataSize body, @DefaultValue("10MB") DataSize file,
                     @DefaultValue Map<RateLimits.Kind, Integer> perMinute) {

    int of(RateLimits.Kind kind) {
        return perMinute.getOrDefault(kind, kind.usual);
    }
}
