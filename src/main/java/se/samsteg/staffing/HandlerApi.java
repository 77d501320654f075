package se.samsteg.staffing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samsteg.security.Caller;
import se.samsteg.staffing.Reassignments.Order;

@RestController
@Tag(name = "Handlers", description = "Handing over what somebody has taken.")
class HandlerApi {
    private final Reassignments reassignments;

    HandlerApi(Reassignments reassignments) {
        this.reassignments = reassignments;
    }

    @Schema(name = "Reassignment")
    record Reassignment(@Schema(description = "Who takes over; absent: back to those who may do the tasks") String to, String reason, boolean leaves) {
    }

    @Schema(name = "Reassigned")
    record Reassigned(int given, int returned, int dismissed) {
    }

    @PostMapping("/api/handlers/{user}/reassignment")
    @Operation(summary = "Move everything that a person has taken", description = "Supervisors only, inside their own authorities. A task that "
            + "the new person may not do goes back to those who may.")
    Reassigned reassign(@AuthenticationPrincipal Caller caller, @PathVariable String user, @RequestBody Reassignment wanted) {
        var outcome = reassignments.reassign(caller, new Order(user, Optional.ofNullable(wanted.to()).filter(to -> !to.isBlank()),
                Optional.ofNullable(wanted.reason()).orElse(""), wanted.leaves()));
        return new Reassigned(outcome.given(), outcome.returned(), outcome.dismissed());
    }
}
