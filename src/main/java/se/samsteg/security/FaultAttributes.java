package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What the error page and a machine are told of a fault that nobody answered: problem details, never the insides. */
@Component
class FaultAttributes extends DefaultErrorAttributes {
    static final String PROBLEM = Problem.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(FaultAttributes.class);

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest web, ErrorAttributeOptions options) {
        var request = ((ServletWebRequest) web).getRequest();
        var problem = request.getAttribute(PROBLEM) instanceof Problem known ? known : Problem.of(status(request));
        if (problem.status() >= 500) {
            LOG.error("Fault {} answered with {}", RequestNumber.of(request), problem.status(), getError(web));
        }
        return problem.fields(request);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.status_code") instanceof Integer status ? status : 500;
    }
}
