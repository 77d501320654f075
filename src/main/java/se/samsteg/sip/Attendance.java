package se.samsteg.sip;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.samsteg.content.Contents;
import se.samsteg.document.Fact;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** Who came to the meeting: one field for each party in the form, or all together in one map from another system. */
@Service
class Attendance {
    private static final Map<String, String> TITLES =
            Map.of("attended", "var med", "partly", "var med en del av mötet", "absent", "var inte med");
    private final Contents contents;

    Attendance(Contents contents) {
        this.contents = contents;
    }

    /** One line for each party whose attendance is known. */
    List<Fact> of(CaseScope scope) {
        var known = known(scope);
        return Arrays.stream(Party.values())
                .flatMap(party -> Optional.ofNullable(known.get(LowerCamel.of(party))).map(TITLES::get).stream()
                        .map(title -> new Fact(party.title(), title)))
                .toList();
    }

    private Map<String, String> known(CaseScope scope) {
        var known = new LinkedHashMap<String, String>();
        for (var party : Party.values()) {
            var name = LowerCamel.of(party);
            contents.text(scope, "attendance" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                    .ifPresent(value -> known.put(name, value));
        }
        if (contents.read(scope, List.of("attendance")).get("attendance") instanceof Map<?, ?> together) {
            together.forEach((party, value) -> known.put(String.valueOf(party), String.valueOf(value)));
        }
        return known;
    }
}
