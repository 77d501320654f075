package se.samsteg.caseview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsteg.security.Caller;

@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases", description = "Cases as the caller's authorities may see them. Somebody else's case is answered as one that does not exist: 404.")
class CaseApi {
    private final CaseReader cases;
    private final CaseRecords records;
    private final CaseAnswers answers;

    CaseApi(CaseReader cases, CaseRecords records, CaseAnswers answers) {
        this.cases = cases;
        this.records = records;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "List the caller's cases", description = "25 to a page, the latest first. A case of two of the caller's authorities is listed once for each.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "A parameter has an impossible value; `errors` names it.")
    CaseJson.Cases list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "`open` or `closed`; absent: both.") @RequestParam(required = false) String state,
            @Parameter(description = "Tenant id of the district that answers for the pupil.") @RequestParam(required = false) String district,
            @Parameter(description = "A piece of the case number.") @RequestParam(required = false) String number,
            @Parameter(description = "Counted from 0.") @RequestParam(defaultValue = "0") int page) {
        return answers.cases(cases.list(caller, new CaseQuery(number, state, district, page)));
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "One case", description = "State, running steps, open tasks, limits of law, consents and plans: only the part of the caller's authorities.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "No such case, or somebody else's.")
    CaseJson.Details get(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber) {
        return answers.details(cases.get(caller, caseNumber));
    }

    @GetMapping("/{caseNumber}/timeline")
    @Operation(summary = "What happened in the case", description = "First to last; the caller's authority's own lines.")
    List<CaseJson.Happening> timeline(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber) {
        return records.timeline(caller, caseNumber).stream().map(answers::happening).toList();
    }

    @GetMapping("/{caseNumber}/disclosures")
    @Operation(summary = "What passed between authorities", description = "What the caller's authority sent or tried to send, held-back attempts too, and what it was given; first to last.")
    List<CaseJson.Decision> disclosures(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber) {
        return records.disclosures(caller, caseNumber).stream().map(answers::decision).toList();
    }

    @GetMapping("/{caseNumber}/documents")
    @Operation(summary = "Documents of the case", description = "Decisions, letters, plans and invitations that the caller's authority has filed, newest first.")
    List<CaseJson.Paper> documents(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber) {
        return records.documents(caller, caseNumber).stream().map(answers::paper).toList();
    }

    @GetMapping("/{caseNumber}/documents/{id}")
    @Operation(summary = "Download a document")
    ResponseEntity<byte[]> document(@AuthenticationPrincipal Caller caller, @PathVariable String caseNumber, @PathVariable long id) {
        var download = records.download(caller, caseNumber, id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(download.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(download).toString())
                .body(download.content());
    }

    private static ContentDisposition disposition(CaseRecords.Download download) {
        var document = download.document();
        var ending = switch (document.mediaType().split(";")[0]) {
            case "application/pdf" -> ".pdf";
            case "text/calendar" -> ".ics";
            default -> "";
        };
        return ContentDisposition.attachment()
                .filename(document.caseNumber() + " " + document.title() + ending, StandardCharsets.UTF_8).build();
    }
}
