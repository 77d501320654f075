package se.samsteg.engine;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/**
 * What somebody is told who wants to do another role's task: whose it is, and by which law. The law stands in the model, as
 * the task's property {@code law}: one name in the register of sources, or several with commas.
 */
@Component
class WrongRole {
    private static final String LAW = "law";

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
        var laws = laws(task);
        return laws.length == 0 ? "" : " (" + sources.getObject().cite(IsoTime.today(clock), laws) + ")";
    }

    private static Law[] laws(TaskEntity task) {
        var extensions = task.getBpmnModelElementInstance().getExtensionElements();
        return extensions == null ? new Law[0] : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> LAW.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue)
                .flatMap(names -> Stream.of(names.split(", ?"))).flatMap(name -> LowerCamel.parse(Law.class, name).stream()).toArray(Law[]::new);
    }
}
