package se.samsteg.document;

import se.samsteg.shared.Authority;

/** How an authority presents itself on paper: organisation, unit, and one sentence that says whom to ask. */
public record Letterhead(Authority authority, String organisation, String unit, String contact) {
}
