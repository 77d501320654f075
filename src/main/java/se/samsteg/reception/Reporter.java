package se.samsteg.reception;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who reported concern.
 *
 * @param conversation the message to answer; empty when the answer is given by the case worker
 * @param askedOn      when an answer was asked for; empty when none was
 */
record Reporter(long id, long receptionId, ReporterKind kind, Optional<String> conversation, Optional<LocalDate> askedOn) {
}
