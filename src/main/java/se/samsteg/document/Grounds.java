package se.samsteg.document;

import java.util.List;

/**
 * What a decision rests on and how long it can be appealed, in words for the one who gets it: as the register of legal
 * sources and the table of time limits have it that day.
 *
 * @param sources       {@code 20 kap. 3 § socialtjänstlagen (2025:400)}, the first first
 * @param appealWithin  {@code tre veckor}, counted from the day on which the party got the decision
 * @param appealSources where that is said
 */
public record Grounds(List<String> sources, String appealWithin, List<String> appealSources) {
}
