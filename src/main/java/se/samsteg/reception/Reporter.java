package se.samsteg.reception;

import java.util.Optional;

/**
 * Somebody who reported concern and wants an answer.
 *
 * @param conversation the message to answer; empty when the answer is given by the case worker
 */
record Reporter(long id, ReporterKind kind, Optional<String> conversation) {
}
