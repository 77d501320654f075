package se.samsteg.reception;

import java.util.Optional;

/**
 * What has just come in, before it is registered.
 *
 * @param conversation id of the message that brought it; empty when it came by form
 */
record Arrival(ReceptionKind kind, ReporterKind reporter, boolean acuteDanger, boolean violenceSuspected,
               boolean wantsAnswer, Optional<String> conversation) {
}
