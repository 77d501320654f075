package se.samsteg.caseview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samsteg.casefile.CaseWork.OpenTask;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.disclosure.LogLine;
import se.samsteg.security.Caller;
import se.samsteg.security.People;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Roles;

/** The list of the caller's cases, and the page of one. */
@Controller
class CasePages {
    private final CaseReader cases;
    private final CaseRecords records;
    private final StateSentence sentence;
    private final People people;
    private final NeedToKnow needToKnow;
    private final FamilyView family;

    CasePages(CaseReader cases, CaseRecords records, StateSentence sentence, People people, NeedToKnow needToKnow, FamilyView family) {
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.records = records;
        this.sentence = sentence;
        this.people = people;
        this.family = family;
    }

    @GetMapping("/arenden")
    String list(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String q,
                @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "0") int page, Model model) {
        var query = new CaseQuery(q, state.equals("all") ? "" : state, "", page);
        var found = cases.list(caller, query);
        if (CaseNumber.isValid(q.strip()) && found.getTotalElements() == 1) {
            return "redirect:/arenden/" + q.strip();
        }
        model.addAttribute("cases", found);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("unnamed", caller.isIn(Roles.SUPERVISORS) ? needToKnow.unnamed(caller.authorities()) : List.of());
        model.addAttribute("manyAuthorities", caller.tenants().size() > 1);
        return "cases";
    }

    /** What a person writes may be a name after all: it comes in the body, and only what can be a number gets into an address. */
    @PostMapping("/arenden")
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "open") String state, RedirectAttributes address) {
        new CaseQuery(q, state.equals("all") ? "" : state, "", 0).filter();
        address.addAttribute("q", q.strip());
        address.addAttribute("state", state);
        return "redirect:/arenden";
    }

    @GetMapping("/arenden/{caseNumber}")
    String get(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, Model model) {
        var view = cases.get(caller, caseNumber);
        var timeline = new ArrayList<>(records.timeline(caller, caseNumber));
        Collections.reverse(timeline);
        var disclosures = records.disclosures(caller, caseNumber);
        model.addAttribute("view", view);
        model.addAttribute("sentence", sentence.of(view));
        model.addAttribute("mine", mine(caller, view.tasks()));
        model.addAttribute("timeline", timeline);
        model.addAttribute("people", names(view.tasks(), timeline, disclosures));
        model.addAttribute("disclosures", DisclosureRow.of(disclosures, records.arrived(caseNumber)));
        model.addAttribute("readers", family.readers(view));
        model.addAttribute("documents", records.documents(caller, caseNumber));
        return "case";
    }

    /** What one of the family may have on paper: what was told about them, to whom, when and on what ground. */
    @GetMapping("/arenden/{caseNumber}/utlamnanden")
    ResponseEntity<byte[]> forTheFamily(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber,
                                        @RequestParam(defaultValue = "") String till) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(caseNumber + " utlämnanden.pdf", StandardCharsets.UTF_8).build().toString())
                .body(family.statement(caller, caseNumber, till));
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(@AuthenticationPrincipal Caller caller, Model model) {
        return refused(caller, model, "Ärendet finns inte", "Det finns inget ärende med det numret hos er. Kontrollera numret.");
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, @AuthenticationPrincipal Caller caller, Model model) {
        return refused(caller, model, "Det gick inte att göra",
                refusal.faults().stream().map(fault -> fault.message()).collect(Collectors.joining(" ")));
    }

    private static String refused(Caller caller, Model model, String heading, String text) {
        model.addAllAttributes(Map.of("caller", caller, "heading", heading, "text", text));
        return "no-case";
    }

    /** Ids of the tasks that the caller may do. */
    private static Set<String> mine(Caller caller, List<OpenTask> tasks) {
        return tasks.stream().filter(task -> caller.userId().equals(task.assignee())
                || task.roles().contains(caller.userId()) || task.roles().stream().anyMatch(caller::isIn))
                .map(OpenTask::id).collect(Collectors.toSet());
    }

    private Map<String, String> names(List<OpenTask> tasks, List<Told> timeline, List<LogLine> disclosures) {
        var ids = new HashSet<String>();
        tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).forEach(ids::add);
        tasks.forEach(task -> ids.addAll(task.roles()));
        timeline.forEach(line -> ids.add(line.entry().actor()));
        disclosures.stream().map(LogLine::decidedBy).filter(Objects::nonNull).forEach(ids::add);
        return people.names(ids);
    }
}
