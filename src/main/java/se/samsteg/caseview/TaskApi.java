package se.samsteg.caseview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseWork;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.Caller;
import se.samsteg.shared.Refusal;

@RestController
@Tag(name = "Tasks", description = "What lists of tasks show beside the engine's own facts.")
class TaskApi {
    private static final int AT_MOST = 200;

    private final CaseWork work;
    private final CaseFiles cases;
    private final PupilRegistry pupils;

    TaskApi(CaseWork work, CaseFiles cases, PupilRegistry pupils) {
        this.work = work;
        this.cases = cases;
        this.pupils = pupils;
    }

    @Schema(name = "CaseOfTask")
    record CaseOfTask(String id, String caseNumber, @Schema(example = "A.L. åk 6") String pupilLabel) {
    }

    @GetMapping("/api/tasks")
    @Operation(summary = "Whose case tasks belong to", description = "At most 200 ids. Tasks of other authorities are left out.")
    List<CaseOfTask> get(@AuthenticationPrincipal Caller caller, @RequestParam List<String> id) {
        if (id.size() > AT_MOST) {
            throw new Refusal("id", "Högst %d uppgifter åt gången.".formatted(AT_MOST));
        }
        var numbers = new HashMap<>(work.casesOf(id, caller.authorities()));
        var reader = CaseReader.reader(caller);
        var open = cases.openTo(Set.copyOf(numbers.values()), caller.authorities(), reader);
        numbers.values().retainAll(open);
        var pupilsOf = cases.pupils(numbers.values());
        var labels = pupils.labels(pupilsOf.values());
        return id.stream().filter(numbers::containsKey).filter(task -> pupilsOf.containsKey(numbers.get(task)))
                .map(task -> new CaseOfTask(task, numbers.get(task).value(), labels.get(pupilsOf.get(numbers.get(task))))).toList();
    }
}
