package se.samsteg.sip;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.samsteg.content.Contents;
import se.samsteg.document.Fact;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** Who came to the meeting: one field for each party in the form, or all together in one map from another system. */
@Service
class Attendance {
    static final String TOGETHER = "attendance";
    static final Map<String, String> TITLES =
            Map.of("attended", "var med", "partly", "var med en del av mötet", "absent", "var inte med");
    private final Contents contents;

    Attendance(Contents contents) {
        this.contents = contents;
    }

    static String title(String attendance) {
        return TITLES.get(attendance);
    }

    /** What a form says of each party, as it was entered. */
    static Map<Party, String> in(Answers answers) {
        return read(answers.entered());
    }

    /** Reads it, and moves it to where it is kept: another meeting is another answer. */
    Map<Party, String> take(CaseScope scope) {
        return read(contents.take(scope, Stream.concat(Stream.of(TOGETHER), Arrays.stream(Party.values()).map(Attendance::field)).toList()));
    }

    /** One line for each party whose attendance is known. */
    static List<Fact> facts(List<SipParties.Place> places) {
        return places.stream().filter(place -> place.attendance() != null).map(place -> new Fact(place.party().title(), title(place.attendance()))).toList();
    }

    private static Map<Party, String> read(Map<String, Object> entered) {
        var known = new EnumMap<Party, String>(Party.class);
        for (var party : Party.values()) {
            Optional.ofNullable(entered.get(field(party))).ifPresent(value -> known.put(party, value.toString()));
        }
        if (entered.get(TOGETHER) instanceof Map<?, ?> together) {
            together.forEach((party, value) -> LowerCamel.parse(Party.class, String.valueOf(party)).ifPresent(one -> known.put(one, String.valueOf(value))));
        }
        return known;
    }

    private static String field(Party party) {
        var name = LowerCamel.of(party);
        return TOGETHER + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
