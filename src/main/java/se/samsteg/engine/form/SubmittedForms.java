package se.samsteg.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import se.samsteg.content.Contents;
import se.samsteg.engine.form.FormField.Kind;
import se.samsteg.engine.form.FormField.Store;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** The one place where a submitted form is taken apart: checked, its content kept in our table, the rest for the engine. */
final class SubmittedForms {
    private final SubmissionCheck check;
    private final Contents contents;
    private final Supplier<Stream<FormRule>> rules;
    private final LegalSources sources;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    SubmittedForms(SubmissionCheck check, Contents contents, Supplier<Stream<FormRule>> rules, LegalSources sources, Clock clock) {
        this.check = check;
        this.contents = contents;
        this.rules = rules;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * @param earlier what the task could already see
     * @return the checked answers, by field
     * @throws se.samsteg.shared.Refusal naming every field at fault
     */
    Map<String, Object> check(FormDefinition form, VariableMap submitted, Map<String, Object> earlier) {
        var faults = new Faults();
        var answers = check.answers(form, plain(submitted), earlier, faults);
        var complete = !faults.any();
        rules.get().filter(rule -> rule.form().equals(form.id())).filter(rule -> complete || rule.alsoOfIncompleteForm())
                .forEach(rule -> blameOnce(rule, new Answers(answers, earlier), faults));
        faults.refuseIfAny(law -> sources.cite(today(), law));
        return answers;
    }

    private void blameOnce(FormRule rule, Answers answers, Faults faults) {
        var blamed = faults.all().stream().map(Fault::field).toList();
        var more = new Faults();
        rule.check(answers, more);
        more.all().stream().filter(fault -> !blamed.contains(fault.field())).forEach(faults::add);
    }

    /**
     * Keeps the content; returns what the engine may keep. A choice, flag, number or date left out is set to no, or to nothing; content left
     * out stays as it stands, since a program sends only what it knows. Who emptied a text that the form showed has taken it back.
     */
    VariableMap keep(FormDefinition form, Map<String, Object> submitted, Map<String, Object> answers, CaseScope scope, String task) {
        var variables = Variables.createVariables();
        for (var field : form.fields()) {
            var answer = answers.get(field.key());
            if (field.readonly()) {
                continue;
            }
            if (field.stored() == Store.VARIABLE) {
                variables.put(field.key(), answer == null && field.kind() == Kind.FLAG ? Boolean.FALSE : answer);
            } else if (answer != null) {
                contents.record(scope, field.key(), answer, task, author());
            } else if (field.prefilled() && field.kind() == Kind.TEXT && submitted.containsKey(field.key()) && contents.text(scope, field.key()).isPresent()) {
                contents.record(scope, field.key(), "", task, author());
            }
        }
        return variables;
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }

    private static String author() {
        var user = Context.getCommandContext().getAuthentication();
        return user == null || user.getUserId() == null ? "system" : user.getUserId();
    }

    private Map<String, Object> plain(VariableMap submitted) {
        var values = new LinkedHashMap<String, Object>();
        for (var name : submitted.keySet()) {
            var typed = submitted.getValueTyped(name);
            values.put(name, typed instanceof SerializableValue serialized && serialized.getValueSerialized() != null
                    ? parse(serialized.getValueSerialized()) : submitted.get(name));
        }
        return values;
    }

    private Object parse(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    static Map<String, Object> visible(VariableScope scope) {
        return new HashMap<>(scope.getVariables());
    }
}
