package se.samsteg.protection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.protection.CaseDoor.Key;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.Caller;
import se.samsteg.security.People.Colleague;

/** What the page "Skydd och jäv" shows: of the pupil nothing, of the guardians no more than which of the two. */
@Component
class ProtectionView {
    private final CaseDoor door;
    private final HandlerNaming naming;
    private final NeedToKnow needToKnow;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Colleagues colleagues;

    ProtectionView(CaseDoor door, HandlerNaming naming, NeedToKnow needToKnow, CaseFiles cases, PupilRegistry pupils, Colleagues colleagues) {
        this.door = door;
        this.naming = naming;
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.pupils = pupils;
        this.colleagues = colleagues;
    }

    /** One authority's part as the page shows it. */
    record Part(Key key, List<String> handlers, String missing, List<NeedToKnow.ShutOut> shutOut,
                List<Colleague> people) {
        /** Of a handler, or of whoever is shut out: a person's name, or those on duty. */
        public String nameOf(String user) {
            return NeedToKnow.roleOf(user) != null ? "Socialjouren i tjänst"
                    : people.stream().filter(person -> person.id().equals(user)).map(Colleague::name).findFirst().orElse(user);
        }

        public String groundOf(NeedToKnow.ShutOut person) {
            return Ground.valueOf(person.ground()).title();
        }
    }

    /** @param faults what was refused, to be said on top. @throws se.samsteg.shared.NotFound when the caller has no part in it */
    String show(Caller caller, String caseNumber, List<String> faults, Model model) {
        var keys = door.keys(caller, caseNumber);
        if (keys.isEmpty()) {
            throw CaseDoor.nothing();
        }
        var number = keys.get(0).number();
        var reads = keys.stream().anyMatch(Key::reads);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("faults", faults);
        model.addAttribute("closed", needToKnow.isProtected(number));
        model.addAttribute("reads", reads);
        model.addAttribute("parts", keys.stream().map(this::part).toList());
        model.addAttribute("guardians", reads ? guardians(keys.get(0)) : List.of());
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("levels", Arrays.stream(Protection.values()).filter(Protection::hides)
                .collect(Collectors.toMap(Enum::name, Levels::title, (one, other) -> one, LinkedHashMap::new)));
        return "protection";
    }

    private Part part(Key key) {
        return new Part(key, needToKnow.handlers(key.number(), key.authority()), naming.missing(key.number(), key.authority()),
                needToKnow.shutOut(key.number(), key.authority()), colleagues.of(key.authority()));
    }

    private List<Guardian> guardians(Key key) {
        return pupils.guardians(cases.find(key.number()).orElseThrow(CaseDoor::nothing).pupilId());
    }
}
