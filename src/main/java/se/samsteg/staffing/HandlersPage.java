package se.samsteg.staffing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samsteg.security.Caller;
import se.samsteg.shared.Refusal;
import se.samsteg.staffing.Reassignments.Order;

/** The supervisors' page "Handläggare": who has taken how much, and handing it over at once. */
@Controller
class HandlersPage {
    private final Reassignments reassignments;

    HandlersPage(Reassignments reassignments) {
        this.reassignments = reassignments;
    }

    @GetMapping("/handlaggare")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("staff", reassignments.staff(caller));
        return "staffing/handlers";
    }

    @PostMapping("/handlaggare/omfordelning")
    String reassign(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
                    @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean leaves, RedirectAttributes shown) {
        shown.addFlashAttribute("outcome", reassignments.reassign(caller,
                new Order(from, Optional.of(to).filter(person -> !person.isBlank()), reason.strip(), leaves)));
        return "redirect:/handlaggare";
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, @AuthenticationPrincipal Caller caller, Model model) {
        model.addAllAttributes(Map.of("caller", caller, "heading", "Det gick inte att göra",
                "text", refusal.faults().stream().map(fault -> fault.message()).collect(Collectors.joining(" "))));
        return "no-case";
    }
}
