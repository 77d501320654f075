package se.samsteg.reception;

import java.util.Optional;

/**
 * What somebody says who comes back to a report.
 *
 * @param report       id of the message that brought the report; empty when this came by form
 * @param conversation id of the message that brought this, by which it is answered; empty when it came by form
 */
record Supplement(SupplementKind kind, SupplementFrom from, boolean violenceSuspected, Optional<String> report, Optional<String> conversation) {
}
