package se.samsteg.accesslog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsteg.security.Caller;
import se.samsteg.security.People;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Roles;

/** The records managers' page: the month's sample with the odd readings on top, and the log of one case. */
@Controller
class LogPage {
    private static final int MOST_LINES = 500;

    private final LogReviews reviews;
    private final AccessRows log;
    private final AccessLog access;
    private final People people;

    LogPage(LogReviews reviews, AccessRows log, AccessLog access, People people) {
        this.reviews = reviews;
        this.log = log;
        this.access = access;
        this.people = people;
    }

    @GetMapping("/loggar")
    String show(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String arende, Model model) {
        if (!caller.isIn(Roles.RECORDS_MANAGERS)) {
            throw new AccessDeniedException("Only records managers read the log");
        }
        var number = arende.strip().toUpperCase(Locale.ROOT);
        access.noteList(Readers.of(caller), number.isEmpty() ? "/loggar" : "/loggar " + (CaseNumber.isValid(number) ? number : ""), 0);
        var found = reviews.of(caller.tenants());
        var lines = CaseNumber.isValid(number) ? log.ofCase(number, caller.tenants(), MOST_LINES) : List.<Access>of();
        var ids = new HashSet<String>();
        found.forEach(review -> {
            review.lines().forEach(line -> ids.add(line.userId()));
            if (review.reviewedBy() != null) {
                ids.add(review.reviewedBy());
            }
        });
        lines.forEach(line -> ids.add(line.userId()));
        model.addAttribute("reviews", found);
        model.addAttribute("number", number);
        model.addAttribute("lines", lines);
        model.addAttribute("people", people.names(ids));
        return "accesslog/log";
    }
}
