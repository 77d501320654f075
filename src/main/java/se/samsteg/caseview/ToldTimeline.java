package se.samsteg.caseview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.AutomaticStep;
import se.samsteg.casefile.AutomaticSteps;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** An authority's timeline of a case, with each automatic step in it explained, those that wrote nothing too. */
@Component
class ToldTimeline {
    private final Timeline timeline;
    private final AutomaticSteps steps;
    private final Explanations explanations;

    ToldTimeline(Timeline timeline, AutomaticSteps steps, Explanations explanations) {
        this.timeline = timeline;
        this.steps = steps;
        this.explanations = explanations;
    }

    /** First to last. */
    List<Told> of(CaseNumber number, Authority authority) {
        var known = new HashMap<String, AutomaticStep>();
        steps.of(number, authority).forEach(step -> known.put(step.id(), step));
        var spoken = new HashSet<String>();
        var lines = timeline.of(number, authority).stream().map(line -> {
            var step = line.stepId().map(known::get);
            step.map(AutomaticStep::id).ifPresent(spoken::add);
            return step.map(found -> Told.of(line, found, explanations.of(found))).orElseGet(() -> Told.of(line));
        }).toList();
        var silent = known.values().stream().filter(step -> !spoken.contains(step.id())).map(step -> Told.silent(step, explanations.of(step)));
        return Stream.concat(lines.stream(), silent).sorted(Comparator.comparing(Told::at)).toList();
    }
}
