package se.samsteg.caseview;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseEntry;
import se.samsteg.casefile.CaseState;
import se.samsteg.casefile.CaseWork.OpenTask;

/** Says where a case stands, in a sentence or two. */
@Component
class StateSentence {
    private final Words words;

    StateSentence(Words words) {
        this.words = words;
    }

    String of(CaseView view) {
        if (view.tasks().isEmpty() && view.steps().isEmpty()) {
            return view.state() == CaseState.CLOSED ? closed(view.entries()) : "Ärendet är öppet, och inget steg pågår just nu.";
        }
        return running(view) + " " + (view.tasks().isEmpty()
                ? "Ingen uppgift är öppen hos er: ärendet väntar på någon annan eller på ett datum."
                : next(view.tasks()));
    }

    private String closed(List<CaseEntry> entries) {
        return entries.stream().flatMap(entry -> entry.closedAt().stream()).max(java.util.Comparator.naturalOrder())
                .map(at -> "Ärendet är avslutat sedan " + words.day(at) + ".").orElse("Ärendet är avslutat.");
    }

    private static String running(CaseView view) {
        var names = view.steps().stream().map(step -> step.name()).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "Ärendet är öppet." : "Nu pågår: " + names + ".";
    }

    private String next(List<OpenTask> tasks) {
        var first = tasks.get(0);
        var due = first.dueAt() == null ? "" : ", senast " + words.day(first.dueAt());
        var more = tasks.size() == 1 ? "" : " Ytterligare %s väntar.".formatted(tasks.size() == 2 ? "en uppgift" : tasks.size() - 1 + " uppgifter");
        return "Härnäst: %s (%s)%s.%s".formatted(first.name(), words.roles(first.roles()), due, more);
    }
}
