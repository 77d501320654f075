package se.samsteg.casefile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who wants to read.
 *
 * @param user  user id
 * @param names the user id, and the roles as {@link NeedToKnow#onDuty} writes them: a handler is named as any of these
 */
public record Reader(String user, List<String> names) {
    public static Reader of(String user, Collection<String> groups) {
        var roles = groups == null ? Stream.<String>empty() : groups.stream().map(NeedToKnow::onDuty);
        return new Reader(user, Stream.concat(Stream.of(user), roles).toList());
    }
}
