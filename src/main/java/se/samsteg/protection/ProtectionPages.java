package se.samsteg.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samsteg.pupil.Protection;
import se.samsteg.security.Caller;
import se.samsteg.shared.Fault;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;

/** The page on which a case is closed to others: "Skydd och jäv". A supervisor sees it also where the case itself is closed. */
@Controller
@RequestMapping("/arenden/{caseNumber}/skydd")
class ProtectionPages {
    private final CaseDoor door;
    private final Protections protections;
    private final ProtectionView view;

    ProtectionPages(CaseDoor door, Protections protections, ProtectionView view) {
        this.door = door;
        this.protections = protections;
        this.view = view;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, Model model) {
        return view.show(caller, caseNumber, List.of(), model);
    }

    @PostMapping("/skydda")
    String protect(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam Protection protection, RedirectAttributes flash) {
        protections.protect(door.open(caller, caseNumber, tenant), protection);
        return back(caller, caseNumber, "Uppgifterna är skyddade.", flash);
    }

    @PostMapping("/hav")
    String lift(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                @RequestParam String reason, RedirectAttributes flash) {
        protections.lift(door.open(caller, caseNumber, tenant), reason);
        return back(caller, caseNumber, "Skyddet är hävt.", flash);
    }

    @PostMapping("/utse")
    String name(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                @RequestParam String user, RedirectAttributes flash) {
        protections.name(door.open(caller, caseNumber, tenant), user);
        return back(caller, caseNumber, "Handläggaren är utsedd.", flash);
    }

    @PostMapping("/entlediga")
    String dismiss(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam String user, RedirectAttributes flash) {
        protections.dismiss(door.open(caller, caseNumber, tenant), user);
        return back(caller, caseNumber, "Personen är inte längre utsedd.", flash);
    }

    @PostMapping("/jav")
    String shutOut(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam String user, @RequestParam Ground ground, RedirectAttributes flash) {
        protections.shutOut(door.open(caller, caseNumber, tenant), user, ground);
        return back(caller, caseNumber, "Personen är avstängd från ärendet.", flash);
    }

    @PostMapping("/slapp-in")
    String letIn(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                 @RequestParam String user, @RequestParam String reason, RedirectAttributes flash) {
        protections.letIn(door.open(caller, caseNumber, tenant), user, reason);
        return back(caller, caseNumber, "Avstängningen är hävd.", flash);
    }

    @PostMapping("/vardnadshavare")
    String silence(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @RequestParam String tenant,
                   @RequestParam String guardian, @RequestParam boolean noContact, RedirectAttributes flash) {
        protections.silence(door.open(caller, caseNumber, tenant), guardian, noContact);
        return back(caller, caseNumber, noContact ? "Vårdnadshavaren kontaktas inte mer." : "Vårdnadshavaren får kontaktas igen.", flash);
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAllAttributes(Map.of("caller", caller, "heading", "Ärendet finns inte",
                "text", "Det finns inget ärende med det numret hos er. Kontrollera numret."));
        return "no-case";
    }

    /** Said on the page itself, where it can be put right. */
    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, @AuthenticationPrincipal Caller caller, HttpServletRequest request, Model model) {
        var place = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        model.addAttribute("caller", caller);
        return view.show(caller, place.get("caseNumber").toString(), refusal.faults().stream().map(Fault::message).toList(), model);
    }

    /** Who has closed the case to himself does not see it any more. */
    private String back(Caller caller, String caseNumber, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        return door.keys(caller, caseNumber).isEmpty() ? "redirect:/arenden" : "redirect:/arenden/" + caseNumber + "/skydd";
    }
}
