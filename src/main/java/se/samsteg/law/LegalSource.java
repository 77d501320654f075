package se.samsteg.law;

/**
 * A paragraph or a routine as it stands on a day: one row of the decision {@code legal-sources}.
 *
 * @param citation how it is cited in the house ({@code SoL 20:2}), at most 60 characters
 * @param title    how it is written to somebody outside: {@code 20 kap. 2 § socialtjänstlagen (2025:400)}
 * @param summary  what it says, in a Swedish sentence
 * @param local    whether it is the municipality's own, which it may change, and not law
 */
public record LegalSource(String citation, String title, String summary, boolean local) {
}
