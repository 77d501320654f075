package se.samsteg.investigation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.NamedChild;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** A decision that has been made, and was carried out after that. */
@Component
class LvuStartRule implements FormRule {
    private static final String ENFORCED = "careEnforcedOn";

    private final NamedChild child;
    private final Clock clock;

    LvuStartRule(NamedChild child, Clock clock) {
        this.child = child;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-lvu-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var today = IsoTime.today(clock);
        var decided = answers.date("careDecidedOn").orElseThrow();
        faults.require(!decided.isAfter(today), "careDecidedOn", "Beslutsdagen kan inte ligga i framtiden.", Law.LVU_IMMEDIATE);
        child.find(answers).flatMap(Pupil::birthDate).ifPresent(birth -> faults.require(!decided.isBefore(birth), "careDecidedOn",
                "Beslutsdagen kan inte ligga före barnets födelse.", Law.LVU_IMMEDIATE));
        answers.date(ENFORCED).ifPresent(day -> {
            faults.require(!day.isBefore(decided), ENFORCED, "Ett omhändertagande verkställs inte före beslutet.", Law.LVU_IMMEDIATE);
            faults.require(!day.isAfter(today), ENFORCED, "Dagen för verkställigheten kan inte ligga i framtiden.", Law.LVU_APPLICATION);
        });
    }
}
