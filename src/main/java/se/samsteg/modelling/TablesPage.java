package se.samsteg.modelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samsteg.law.OwnersTables;
import se.samsteg.security.Caller;
import se.samsteg.security.People;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Refusal;

/** The process owners' page: the tables of limits and legal sources, compared and put into force. */
@Controller
@RequestMapping("/modeller")
class TablesPage {
    private final TableVersions versions;
    private final OwnersTables tables;
    private final People people;

    TablesPage(TableVersions versions, OwnersTables tables, People people) {
        this.versions = versions;
        this.tables = tables;
        this.people = people;
    }

    @ModelAttribute
    void onlyProcessOwners(@AuthenticationPrincipal Caller caller) {
        if (!caller.isIn("process-owners")) {
            throw new AccessDeniedException("Only process owners");
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("tables", OwnedTable.values());
        model.addAttribute("inForce", Arrays.stream(OwnedTable.values()).collect(Collectors.toMap(OwnedTable::decision, table -> versions.inForce(table).version())));
        model.addAttribute("history", Arrays.stream(OwnedTable.values()).collect(Collectors.toMap(OwnedTable::decision, versions::history)));
        model.addAttribute("people", people.names(Arrays.stream(OwnedTable.values()).flatMap(table -> versions.history(table).stream())
                .map(TableVersions.Version::deployedBy).filter(Objects::nonNull).collect(Collectors.toSet())));
        return "modelling/tables";
    }

    /** @param version absent: the one in force */
    @GetMapping("/{decision}")
    ResponseEntity<byte[]> download(@PathVariable String decision, @RequestParam(required = false) Integer version) {
        var owned = OwnedTable.of(decision);
        var table = version == null ? versions.inForce(owned) : tables.version(owned.decision(), version);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(owned.file()).build().toString()).body(table.xml().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{decision}")
    String compare(@PathVariable String decision, @RequestParam MultipartFile file, Model model) throws IOException {
        var owned = OwnedTable.of(decision);
        var xml = new String(file.getBytes(), StandardCharsets.UTF_8);
        model.addAttribute("table", owned);
        model.addAttribute("changes", versions.compare(owned, xml));
        model.addAttribute("xml", xml);
        model.addAttribute("since", versions.inForce(owned).version());
        return "modelling/comparison";
    }

    @PostMapping("/{decision}/inforande")
    String putInForce(@PathVariable String decision, @RequestParam String xml, @RequestParam String reason, @RequestParam int since,
                      @AuthenticationPrincipal Caller caller, RedirectAttributes address) {
        var owned = OwnedTable.of(decision);
        address.addFlashAttribute("done", owned.title() + ", version " + versions.putInForce(owned, xml, reason, since, caller.userId())
                + ", gäller för det som börjar från och med nu.");
        return "redirect:/modeller";
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, @AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("caller", caller);
        model.addAttribute("faults", refusal.faults().stream().map(Fault::message).toList());
        return "modelling/refused";
    }
}
