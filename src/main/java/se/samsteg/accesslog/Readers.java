package se.samsteg.accesslog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.samsteg.security.Caller;
import se.samsteg.security.People;

/** Finds out who it is that reads. */
@Component
class Readers {
    private final ObjectProvider<People> people;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Readers(ObjectProvider<People> people) {
        this.people = people;
    }

    static Reader of(Caller caller) {
        return new Reader(caller.userId(), caller.name(), caller.groups(), caller.tenants());
    }

    /** The person for whom the engine works, or null when it works by itself. */
    Reader inEngine(ProcessEngineConfigurationImpl engine) {
        var user = engine.getIdentityService() == null ? null : engine.getIdentityService().getCurrentAuthentication();
        if (user == null || user.getUserId() == null) {
            return null;
        }
        var login = SecurityContextHolder.getContext().getAuthentication();
        var name = login != null && login.getPrincipal() instanceof Caller caller && caller.userId().equals(user.getUserId())
                ? caller.name() : names.computeIfAbsent(user.getUserId(), id -> people.getObject().names(List.of(id)).getOrDefault(id, ""));
        return new Reader(user.getUserId(), name, user.getGroupIds() == null ? List.of() : user.getGroupIds(),
                user.getTenantIds() == null ? List.of() : user.getTenantIds());
    }
}
