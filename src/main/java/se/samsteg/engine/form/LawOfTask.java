package se.samsteg.engine.form;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** By which law a task is done: its property {@code law} in the model, one name in the register of sources or several with commas. */
public final class LawOfTask {
    private static final String LAW = "law";

    private LawOfTask() {
    }

    /** The first is the one that the task rests on most. */
    public static Law[] of(TaskEntity task) {
        var extensions = task.getBpmnModelElementInstance().getExtensionElements();
        return extensions == null ? new Law[0] : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> LAW.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue)
                .flatMap(names -> Stream.of(names.split(", ?"))).flatMap(name -> LowerCamel.parse(Law.class, name).stream()).toArray(Law[]::new);
    }
}
