package se.samsteg.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.engine.form.FormField.Store;
import se.samsteg.shared.FormRule;

/** All that takes forms apart and puts them together, ready to be plugged into the engine. */
@Component
public class FormRoom {
    private final BpmnParseListener parseListener;
    private final CommandInterceptor interceptor;

    FormRoom(Contents contents, ObjectProvider<FormRule> rules, KnownCases cases) {
        FeelEngine feel = new ScalaFeelEngineFactory(List.of()).createInstance();
        var submissions = new SubmittedForms(new SubmissionCheck(feel), contents, rules::stream);
        this.parseListener = new FormParseListener(new FormDefinitions(), submissions, cases);
        this.interceptor = new FormInterceptor(new ShownForms(contents));
    }

    /** Every name under which a form keeps an answer in the engine. */
    public Set<String> variables() {
        var reader = new FormReader();
        var names = new HashSet<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                reader.read(file.getContentAsByteArray()).fields().stream()
                        .filter(field -> field.stored() == Store.VARIABLE).forEach(field -> names.add(field.key()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The forms cannot be read", e);
        }
        return names;
    }

    public BpmnParseListener parseListener() {
        return parseListener;
    }

    public CommandInterceptor interceptor() {
        return interceptor;
    }
}
