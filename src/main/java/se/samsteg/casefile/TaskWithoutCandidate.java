package se.samsteg.casefile;

import java.util.Set;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * A task of a protected case that no named handler may do.
 *
 * @param roles the groups whose task it is: a handler with one of them has to be named
 */
public record TaskWithoutCandidate(CaseNumber number, Authority authority, Set<String> roles) {
}
