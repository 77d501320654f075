package se.samsteg.security;

import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.samsteg.shared.Refusal;

/** What a caller of our own API is told when something is wrong: problem details (RFC 9457), never the insides. */
@Order(0)
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
        var problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "Något gick fel",
                "Inget har ändrats. Uppge felets nummer för driften om det upprepas.");
        LOG.error("Fault {} in the API", problem.getProperties().get("id"), thrown);
        return problem;
    }

    /** Spring's own words may repeat what was sent, or name types. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception thrown, Object body, HttpHeaders headers,
                                                             HttpStatusCode status, WebRequest request) {
        var usual = Problem.of(status.value());
        return super.handleExceptionInternal(thrown, problem(status, usual.title(), usual.detail()), headers, status, request);
    }

    private static ProblemDetail problem(HttpStatusCode status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("id", number());
        return problem;
    }

    private static String number() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes web
                ? RequestNumber.of(web.getRequest()) : UUID.randomUUID().toString();
    }
}
