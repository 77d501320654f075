package se.samsteg.document;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.AppealTime;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.law.LegalSource;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.Law;

/** Finds what a decision rests on as the register of sources and the table of limits have it on its day. */
@Component
public class DecisionGrounds {
    private final LegalSources sources;
    private final AppealTime appealTime;

    DecisionGrounds(LegalSources sources, AppealTime appealTime) {
        this.sources = sources;
        this.appealTime = appealTime;
    }

    /** @param laws what the decision is made by, the first first */
    public Grounds of(LocalDate day, Appeal appeal, Law... laws) {
        return new Grounds(titles(day, laws), appealTime.within(day), titles(day, appeal.laws()));
    }

    private List<String> titles(LocalDate day, Law... laws) {
        return sources.find(day, laws).stream().map(LegalSource::title).toList();
    }
}
