package se.samsteg.shared;

import java.util.Collection;
import java.util.Map;

/** The names behind user ids, whether the engine knows the people or an identity provider outside does. */
public interface PeoplesNames {

    /** User id to first and last name; ids that are nobody's are left out. */
    Map<String, String> names(Collection<String> userIds);
}
