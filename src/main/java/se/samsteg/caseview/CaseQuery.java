package se.samsteg.caseview;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samsteg.casefile.CaseFilter;
import se.samsteg.casefile.CaseState;
import se.samsteg.shared.Faults;
import se.samsteg.shared.LowerCamel;

/**
 * What a list of cases is asked for, as it stands in an address; absent parts are null.
 *
 * @param page counted from 0
 */
record CaseQuery(String number, String state, String district, int page) {
    /** How many cases a page holds. */
    static final int SIZE = 25;
    /** Never a name or an identity number: what is asked for stands in the address, and in the browser's history. */
    private static final Pattern PART_OF_NUMBER = Pattern.compile("S?|SA|SAM(-[0-9]{0,4}(-[0-9]{0,6})?)?|[0-9]{4}-[0-9]{0,6}|[0-9]{1,6}");

    /** @throws se.samsteg.shared.Refusal naming each part that cannot be */
    CaseFilter filter() {
        var faults = new Faults();
        var asked = given(state).flatMap(name -> LowerCamel.parse(CaseState.class, name));
        faults.require(asked.isPresent() == given(state).isPresent(), "state", "Läget är antingen open eller closed.");
        faults.require(page >= 0, "page", "Sidorna räknas från 0.");
        var part = given(number).map(text -> text.strip().toUpperCase(java.util.Locale.ROOT));
        faults.require(part.map(text -> PART_OF_NUMBER.matcher(text).matches()).orElse(true), "number",
                "Ett ärendenummer har formen SAM-ÅÅÅÅ-NNNNNN.");
        faults.refuseIfAny();
        return new CaseFilter(asked, given(district), part, Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
