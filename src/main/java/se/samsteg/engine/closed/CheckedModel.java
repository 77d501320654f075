package se.samsteg.engine.closed;

import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that brings code: by class name, script, connector, or one of the engine's own task types (mail, shell).
 * Looks before anything is read, since the engine makes some named classes while it reads.
 */
final class CheckedModel extends BpmnParse {
    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "skript", "scriptTask", "skript", "connector", "en anslutning (connector)");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class", "en Java-klass", "formHandlerClass", "en Java-klass", "variableMappingClass", "en Java-klass",
            "language", "skript", "resource", "skript");
    private static final String XML_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance:";

    CheckedModel(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    private void check(Element element) {
        refuse(element, ELEMENTS.get(element.getTagName()));
        if (element.getTagName().equals("constraint") && "validator".equals(element.attribute("name"))) {
            refuse(element, "en Java-klass");
        }
        element.attributes().stream().filter(attribute -> !attribute.startsWith(XML_SCHEMA)).forEach(attribute -> {
            var name = attribute.substring(attribute.lastIndexOf(':') + 1);
            refuse(element, ATTRIBUTES.get(name));
            refuse(element, name.equals("type") && attribute.length() > name.length() ? "en egen uppgiftstyp" : null);
        });
        element.elements().forEach(this::check);
    }

    private void refuse(Element element, String what) {
        if (what != null) {
            addError("Modellen använder " + what + " i <" + element.getTagName() + ">. En modell får bara använda de delar som"
                    + " programmet erbjuder: delegater (${…Delegate}), beslut och formulär.", element);
        }
    }
}
