package se.samsteg.accesslog;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsteg.accesslog.Touched.Place;
import se.samsteg.security.Caller;

/** Asks somebody without a task in a case why it is opened. The page shows nothing of the case but its number. */
@Controller
@RequestMapping("/arenden/{caseNumber}" + ReasonPage.PATH)
class ReasonPage {
    static final String PATH = "/skal";
    private static final int LONGEST = 200;

    private final AccessLog log;
    private final CaseFacts facts;

    ReasonPage(AccessLog log, CaseFacts facts) {
        this.log = log;
        this.facts = facts;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, Model model) {
        if (facts.parts(caseNumber, Readers.of(caller)).isEmpty()) {
            return notFound(model);
        }
        return page(model, caseNumber, null, null);
    }

    @PostMapping
    String state(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber,
                 @RequestParam(required = false) Reason reason, @RequestParam(defaultValue = "") String note, Model model) {
        var parts = facts.parts(caseNumber, Readers.of(caller));
        if (parts.isEmpty()) {
            return notFound(model);
        }
        var fault = fault(caseNumber, reason, note.strip());
        if (fault != null) {
            return page(model, caseNumber, reason, fault);
        }
        parts.forEach(part -> log.state(Readers.of(caller), new Place(caseNumber, part, null), reason, note.isBlank() ? null : note.strip()));
        return "redirect:/arenden/" + caseNumber;
    }

    private String fault(String caseNumber, Reason reason, String note) {
        if (reason == null) {
            return "Välj ett skäl.";
        }
        if (reason == Reason.OTHER && note.length() < 5) {
            return "Beskriv kort varför du öppnar ärendet.";
        }
        if (note.length() > LONGEST) {
            return "Beskrivningen får vara högst 200 tecken.";
        }
        return note.matches(".*\\d{6}.*") || facts.names(caseNumber, note)
                ? "Skriv inga namn eller personnummer: loggen läses av andra." : null;
    }

    private static String page(Model model, String caseNumber, Reason chosen, String fault) {
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("fault", fault);
        return "accesslog/reason";
    }

    private static String notFound(Model model) {
        model.addAttribute("heading", "Ärendet finns inte");
        model.addAttribute("text", "Det finns inget ärende med det numret hos er. Kontrollera numret.");
        return "no-case";
    }
}
