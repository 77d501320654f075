package se.samsteg.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import se.samsteg.accesslog.AccessLog;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.security.Caller;
import se.samsteg.security.People;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Roles;

/** The records managers' page: lists to sign and what became of them, the archive, and register extracts. */
@Controller
@RequestMapping("/gallring")
class RetentionPage {
    private final DeletionLists lists;
    private final Retentions retentions;
    private final ArchivePackage archive;
    private final SubjectAccess extracts;
    private final AccessLog log;
    private final People people;
    private final NeedToKnow needToKnow;

    RetentionPage(DeletionLists lists, Retentions retentions, ArchivePackage archive, SubjectAccess extracts, AccessLog log, People people,
                  NeedToKnow needToKnow) {
        this.lists = lists;
        this.retentions = retentions;
        this.archive = archive;
        this.extracts = extracts;
        this.log = log;
        this.people = people;
        this.needToKnow = needToKnow;
    }

    @ModelAttribute
    void onlyRecordsManagers(@AuthenticationPrincipal Caller caller) {
        if (!caller.isIn(Roles.RECORDS_MANAGERS)) {
            throw new AccessDeniedException("Only records managers");
        }
    }

    @GetMapping
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        var found = lists.of(caller.tenants());
        var signers = new HashSet<String>();
        found.stream().map(DeletionLists.DeletionList::signedBy).filter(Objects::nonNull).forEach(signers::add);
        model.addAttribute("lists", found);
        model.addAttribute("authorities", caller.authorities());
        model.addAttribute("archive", retentions.forEver(caller.tenants()));
        model.addAttribute("askers", Asker.values());
        model.addAttribute("people", people.names(signers));
        return "retention/page";
    }

    @PostMapping("/listor")
    String draw(@AuthenticationPrincipal Caller caller, @RequestParam String authority) {
        lists.draw(own(caller, authority));
        return "redirect:/gallring";
    }

    @PostMapping("/listor/{id}/underskrift")
    String sign(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        lists.sign(id, caller.userId(), caller.tenants());
        return "redirect:/gallring";
    }

    @PostMapping("/arkiv")
    ResponseEntity<byte[]> archive(@AuthenticationPrincipal Caller caller, @RequestParam String number, @RequestParam String authority) {
        var kept = part(caller, number, own(caller, authority));
        if (!kept.forEver() || !kept.closed()) {
            throw new Refusal("number", "Bara avslutade ärenden som ska bevaras lämnas till arkivet.");
        }
        log.exported(caller, kept.number(), kept.authority(), "arkivpaket");
        var zip = archive.of(kept);
        retentions.exported(kept.number(), kept.authority());
        return download(zip, "arkiv " + kept.number() + ".zip");
    }

    @PostMapping("/registerutdrag")
    ResponseEntity<byte[]> extract(@AuthenticationPrincipal Caller caller, @RequestParam String number, @RequestParam String authority,
                                   @RequestParam Asker asker) {
        var tenant = own(caller, authority);
        var asked = number.strip();
        var numbers = CaseNumber.isValid(asked) ? extracts.cases(new CaseNumber(asked), tenant) : List.<CaseNumber>of();
        if (numbers.isEmpty()) {
            throw new NotFound("Ärendet finns inte.");
        }
        numbers.forEach(one -> demandReading(caller, one, tenant));
        var zip = extracts.of(numbers, tenant, asker);
        numbers.forEach(one -> log.exported(caller, one, tenant, "registerutdrag"));
        return download(zip, "registerutdrag " + asked + ".zip");
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(@AuthenticationPrincipal Caller caller, Model model) {
        return refused(caller, model, "Ärendet finns inte", "Det finns inget ärende med det numret hos er. Kontrollera numret.");
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, @AuthenticationPrincipal Caller caller, Model model) {
        return refused(caller, model, "Det gick inte", refusal.faults().get(0).message());
    }

    private static String refused(Caller caller, Model model, String heading, String text) {
        model.addAttribute("caller", caller);
        model.addAttribute("heading", heading);
        model.addAttribute("text", text);
        return "no-case";
    }

    private Retentions.Kept part(Caller caller, String number, Authority authority) {
        if (!CaseNumber.isValid(number)) {
            throw new NotFound("Ärendet finns inte.");
        }
        demandReading(caller, new CaseNumber(number), authority);
        return retentions.of(new CaseNumber(number)).stream().filter(kept -> kept.authority().equals(authority)).findFirst()
                .orElseThrow(() -> new NotFound("Ärendet finns inte."));
    }

    /** A protected case is taken out by its named handlers alone: a records manager is named first. */
    private void demandReading(Caller caller, CaseNumber number, Authority authority) {
        if (!needToKnow.mayRead(number, authority, Reader.of(caller.userId(), caller.groups()))) {
            log.refused(caller, number, "/gallring");
            throw new NotFound("Ärendet finns inte.");
        }
    }

    private static Authority own(Caller caller, String tenant) {
        if (!caller.tenants().contains(tenant)) {
            throw new NotFound("Nämnden är inte din.");
        }
        return new Authority(tenant);
    }

    private static ResponseEntity<byte[]> download(byte[] zip, String name) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "application/zip").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(zip);
    }
}
