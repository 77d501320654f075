package se.samsteg.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.law.LegalSources;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/**
 * Who of the family may be handed anything out of a case, decided for each of them (rule 36; FB 6:11, OSL 12:3, 26:1): a guardian can be the
 * threat, and one who has no custody, or whose child has come of age, has no right of the child's any more.
 */
@Component
public class MayBeTold {
    public static final String CHILD = "child";
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final LegalSources sources;
    private final Clock clock;

    MayBeTold(CaseFiles cases, PupilRegistry pupils, LegalSources sources, Clock clock) {
        this.sources = sources;
        this.cases = cases;
        this.pupils = pupils;
        this.clock = clock;
    }

    /** Those of {@code guardian1}, {@code guardian2} and {@code child} who may. */
    public List<String> of(CaseFile file, Authority authority) {
        return Stream.concat(pupils.guardians(file.pupilId()).stream().map(Guardian::slot), Stream.of(CHILD))
                .filter(who -> hindrance(file, authority, who).isEmpty()).toList();
    }

    /** Why the person may not be told by the authority, Swedish; empty when nothing hinders it. */
    public Optional<String> hindrance(CaseFile file, Authority authority, String who) {
        if (who.equals(CHILD)) {
            return Optional.empty();
        }
        var guardian = pupils.guardian(file.pupilId(), who);
        if (guardian.isEmpty()) {
            return Optional.of("Vårdnadshavaren finns inte i registret.");
        }
        if (guardian.get().noContact()) {
            return Optional.of("Vårdnadshavaren får enligt beslut inte kontaktas och inte få uppgifter. Pröva för hand.");
        }
        if (!guardian.get().custody()) {
            return Optional.of("Den som inte är vårdnadshavare har inte barnets rätt till uppgifterna" + cited(Law.JOINT_CUSTODY) + ". Pröva för hand.");
        }
        if (pupils.get(file.pupilId()).isAdultOn(today())) {
            return Optional.of("Eleven är myndig och bestämmer själv" + cited(Law.ADULTHOOD) + ".");
        }
        return cases.knowsOfViolence(file.number(), authority) ? Optional.of("Misstanke om våld: inget lämnas till en vårdnadshavare utan att prövas för hand" + cited(Law.PARTY_INSIGHT, Law.SOCIAL_SECRECY) + ".")
                : Optional.empty();
    }

    private String cited(Law... laws) {
        return " (" + sources.cite(today(), laws) + ")";
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
