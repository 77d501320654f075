package se.samsteg.engine;

import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.engine.form.LawOfTask;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.IsoTime;

/**
 * What somebody is told who wants to do another role's task: whose it is, and by which law. The law stands in the model, as
 * the task's property {@code law}: one name in the register of sources, or several with commas.
 */
@Component
class WrongRole {
    private final ObjectProvider<LegalSources> sources;
    private final ObjectProvider<JdbcClient> jdbc;
    private final Clock clock;

    WrongRole(ObjectProvider<LegalSources> sources, ObjectProvider<JdbcClient> jdbc, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String sentence(TaskEntity task) {
        var roles = names(Candidates.roles(task));
        return (roles.isEmpty() ? "Uppgiften hör till en annan roll" : "Uppgiften hör till en annan roll: " + roles)
                + sources(task) + ".";
    }

    private String names(Set<String> roles) {
        return roles.isEmpty() ? "" : String.join(" eller ", jdbc.getObject().sql("select NAME_ from ACT_ID_GROUP where ID_ in (:roles) order by NAME_")
                .param("roles", roles).query(String.class).list());
    }

    private String sources(TaskEntity task) {
        var laws = LawOfTask.of(task);
        return laws.length == 0 ? "" : " (" + sources.getObject().cite(IsoTime.today(clock), laws) + ")";
    }
}
