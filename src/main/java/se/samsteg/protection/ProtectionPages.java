package se.samsteg.protection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.protection.CaseDoor.Key;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.Caller;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;

/** The page on which a case is closed to others: "Skydd och jäv". A supervisor sees it also where the case itself is closed. */
@Controller
@RequestMapping("/arenden/{caseNumber}/skydd")
class ProtectionPages {
    private final CaseDoor door;
    private final Protections protections;
    private final NeedToKnow needToKnow;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Colleagues colleagues;

    ProtectionPages(CaseDoor door, Protections protections, NeedToKnow needToKnow, CaseFiles cases, PupilRegistry pupils,
                    Colleagues colleagues) {
        this.door = door;
        this.protections = protections;
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.pupils = pupils;
        this.colleagues = colleagues;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, Model model) {
        return page(caller, caseNumber, List.of(), model);
    }

    @PostMapping("/skydda")
    String protect(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam Protection protection) {
        protections.protect(door.open(caller, caseNumber, tenant), protection);
        return back(caller, caseNumber);
    }

    @PostMapping("/hav")
    String lift(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                @RequestParam String reason) {
        protections.lift(door.open(caller, caseNumber, tenant), reason);
        return back(caller, caseNumber);
    }

    @PostMapping("/utse")
    String name(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                @RequestParam String user) {
        protections.name(door.open(caller, caseNumber, tenant), user);
        return back(caller, caseNumber);
    }

    @PostMapping("/entlediga")
    String dismiss(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam String user) {
        protections.dismiss(door.open(caller, caseNumber, tenant), user);
        return back(caller, caseNumber);
    }

    @PostMapping("/jav")
    String shutOut(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam String user, @RequestParam Ground ground) {
        protections.shutOut(door.open(caller, caseNumber, tenant), user, ground);
        return back(caller, caseNumber);
    }

    @PostMapping("/slapp-in")
    String letIn(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                 @RequestParam String user, @RequestParam String reason) {
        protections.letIn(door.open(caller, caseNumber, tenant), user, reason);
        return back(caller, caseNumber);
    }

    @PostMapping("/vardnadshavare")
    String silence(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam String guardian, @RequestParam boolean noContact) {
        protections.silence(door.open(caller, caseNumber, tenant), guardian, noContact);
        return back(caller, caseNumber);
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAllAttributes(Map.of("caller", caller, "heading", "Ärendet finns inte",
                "text", "Det finns inget ärende med det numret hos er. Kontrollera numret."));
        return "no-case";
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, @AuthenticationPrincipal Caller caller, Model model) {
        model.addAllAttributes(Map.of("caller", caller, "heading", "Det gick inte att göra",
                "text", refusal.faults().stream().map(fault -> fault.message()).collect(Collectors.joining(" "))));
        return "no-case";
    }

    /** Who has closed the case to himself does not see it any more. */
    private String back(Caller caller, String caseNumber) {
        return door.keys(caller, caseNumber).isEmpty() ? "redirect:/arenden" : "redirect:/arenden/" + caseNumber + "/skydd";
    }

    /** One authority's part as the page shows it. */
    record Part(Key key, String title, List<String> handlers, List<NeedToKnow.ShutOut> shutOut,
                List<Colleagues.Colleague> people, Map<String, String> names) {
        public String nameOf(String handler) {
            return NeedToKnow.roleOf(handler) != null ? "Socialjouren i tjänst" : names.getOrDefault(handler, handler);
        }

        public String groundOf(NeedToKnow.ShutOut person) {
            return Ground.valueOf(person.ground()).title();
        }
    }

    private String page(Caller caller, String caseNumber, List<String> faults, Model model) {
        var keys = door.keys(caller, caseNumber);
        if (keys.isEmpty()) {
            throw CaseDoor.nothing();
        }
        var number = keys.get(0).number();
        var reads = keys.stream().anyMatch(Key::reads);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("closed", needToKnow.isProtected(number));
        model.addAttribute("reads", reads);
        model.addAttribute("parts", keys.stream().map(this::part).toList());
        model.addAttribute("guardians", reads ? guardians(keys.get(0)) : List.of());
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("levels", Arrays.stream(Protection.values()).filter(Protection::hides)
                .collect(Collectors.toMap(Enum::name, Levels::title, (one, other) -> one, java.util.LinkedHashMap::new)));
        return "protection";
    }

    private Part part(Key key) {
        var title = key.authority().title();
        return new Part(key, title.substring(0, 1).toUpperCase() + title.substring(1), needToKnow.handlers(key.number(), key.authority()),
                needToKnow.shutOut(key.number(), key.authority()), colleagues.of(key.authority()), colleagues.names(key.authority()));
    }

    private List<Guardian> guardians(Key key) {
        return pupils.guardians(cases.find(key.number()).orElseThrow(CaseDoor::nothing).pupilId());
    }
}
