package se.samsteg.casefile;

import java.time.Instant;

/** An entry in its place in the timeline. */
public record Line(long id, Instant at, Entry entry) {
}
