package se.samsteg.security;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a caller of the engine's REST is told: a broken rule is 400 with its sentence, somebody else's case is 404 as
 * if it were not there, a missing right is 403, the rest as the engine has it.
 */
public class EngineFaults implements ExceptionMapper<Throwable> {
    private static final String WEAK = "Password does not match policy";
    private static final String CHOOSE_ANOTHER = "Lösenordet är för lätt att gissa. Välj ett längre, utan ditt namn och utan vanliga ord.";
    private static final String NOT_THERE = "Det som efterfrågas finns inte.";
    private static final Logger LOG = LoggerFactory.getLogger(EngineFaults.class);

    @Override
    public Response toResponse(Throwable thrown) {
        var refusal = Causes.refusal(thrown);
        if (refusal.isPresent()) {
            return answer(Status.BAD_REQUEST, "Refusal", refusal.get());
        }
        if (Causes.isSomebodyElses(thrown)) {
            return answer(Status.NOT_FOUND, "NotFound", NOT_THERE);
        }
        var answer = ExceptionHandlerHelper.getInstance().getResponse(
                Causes.find(thrown, AuthorizationException.class).<Throwable>map(missing -> missing).orElse(thrown));
        if (answer.getStatus() == Status.NOT_FOUND.getStatusCode()) {
            return answer(Status.NOT_FOUND, "NotFound", NOT_THERE);
        }
        if (answer.getStatus() >= 500 && Causes.isEnginesNo(thrown)) {
            return answer(Status.BAD_REQUEST, "BadRequest", WEAK.equals(thrown.getMessage()) ? CHOOSE_ANOTHER : "");
        }
        if (answer.getStatus() >= 500) {
            LOG.error("Fault in the engine's REST", thrown);
        }
        return answer;
    }

    private static Response answer(Status status, String type, String message) {
        var body = new ExceptionDto();
        body.setType(type);
        body.setMessage(message);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
