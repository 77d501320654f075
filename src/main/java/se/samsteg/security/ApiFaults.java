package se.samsteg.security;

import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.samsteg.shared.Refusal;

/** What a caller of our own API is told when something is wrong: problem details (RFC 9457), never the insides. */
@RestControllerAdvice(annotations = RestController.class)
class ApiFaults extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    @ExceptionHandler
    ProblemDetail answer(Exception thrown) {
        var refusal = Causes.find(thrown, Refusal.class);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        if (Causes.refusal(thrown).isPresent()) {
            return problem(HttpStatus.BAD_REQUEST, "Uppgifterna kan inte tas emot", Causes.refusal(thrown).get());
        }
        if (Causes.isSomebodyElses(thrown)) {
            return problem(HttpStatus.NOT_FOUND, "Finns inte", "Det som efterfrågas finns inte.");
        }
        if (Causes.find(thrown, AuthorizationException.class).isPresent() || thrown instanceof AccessDeniedException) {
            return problem(HttpStatus.FORBIDDEN, "Inte tillåtet", "Din roll får inte göra detta.");
        }
        return unforeseen(thrown);
    }

    private static ProblemDetail refused(Refusal refusal) {
        var problem = problem(HttpStatus.BAD_REQUEST, "Uppgifterna kan inte tas emot", refusal.getMessage());
        problem.setProperty("errors", refusal.faults());
        return problem;
    }

    private static ProblemDetail unforeseen(Exception thrown) {
        var id = UUID.randomUUID().toString();
        LOG.error("Fault {} in the API", id, thrown);
        var problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "Något gick fel",
                "Felet har nummer " + id + ". Uppge det för driften.");
        problem.setProperty("id", id);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
