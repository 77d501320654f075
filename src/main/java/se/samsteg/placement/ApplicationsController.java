package se.samsteg.placement;

import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications from other systems. Who may send one is what the model says of who may start a placement. */
@RestController
@RequestMapping("/api/applications")
class ApplicationsController {
    private static final String IMPORTERS = "placement-team";
    private final Applications applications;
    private final ApplicationImport files;

    ApplicationsController(Applications applications, ApplicationImport files) {
        this.applications = applications;
        this.files = files;
    }

    record Received(String caseNumber) {
    }

    /** 201 for a new case, 200 with the same case when the reference is known, 400 naming every field at fault. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Received> receive(@RequestBody Map<String, Object> application) {
        var receipt = applications.receive(application);
        var number = receipt.caseNumber().value();
        var answer = receipt.created() ? ResponseEntity.created(URI.create("/api/cases/" + number)) : ResponseEntity.ok();
        return answer.body(new Received(number));
    }

    /** 200 with what became of each row; 400 when the file as a whole cannot be read. */
    @PostMapping(path = "/import", consumes = "text/csv")
    ImportReport receive(@RequestBody byte[] file, Authentication login) {
        if (login.getAuthorities().stream().noneMatch(role -> role.getAuthority().equals(IMPORTERS))) {
            throw new AccessDeniedException("Only the placement team imports");
        }
        return files.receive(file);
    }
}
