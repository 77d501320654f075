package se.samsteg.engine.form;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.FormChoices;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** All that takes forms apart and puts them together, ready to be plugged into the engine. */
@Component
public class FormRoom {
    private final BpmnParseListener parseListener;
    private final ShownForms shown;
    private final RegisteredChoices choices;
    private final Function<Law, String> citation;
    private final Set<String> variables;

    FormRoom(Contents contents, ObjectProvider<FormRule> rules, ObjectProvider<FormChoices> registers, KnownCases cases,
             LegalSources sources, Clock clock) {
        FeelEngine feel = new ScalaFeelEngineFactory(List.of()).createInstance();
        var submissions = new SubmittedForms(new SubmissionCheck(feel), contents, rules::stream, sources, clock);
        var definitions = new FormDefinitions();
        this.variables = definitions.variables();
        this.parseListener = new FormParseListener(definitions, submissions, cases);
        this.shown = new ShownForms(contents);
        this.choices = new RegisteredChoices(registers::stream);
        this.citation = law -> sources.cite(IsoTime.today(clock), law);
    }

    /** Every name under which a form keeps an answer in the engine, those of older deployments too once they are met. */
    public Set<String> variables() {
        return variables;
    }

    public BpmnParseListener parseListener() {
        return parseListener;
    }

    /** One of its own for each chain of commands: an interceptor knows only one next, and the chains differ in transaction. */
    public CommandInterceptor interceptor() {
        return new FormInterceptor(shown, choices, citation);
    }
}
