package se.samsteg.investigation;

import static se.samsteg.investigation.Ages.Limit.LVU_ENDS;
import static se.samsteg.investigation.Ages.Limit.OWN_CONSENT;
import static se.samsteg.investigation.Ages.Limit.REQUIRED_CONSENT;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.investigation.Agreement.Guardians;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;

/**
 * Whether those agree who have to, at the age that the pupil has on the decision day (SoL 21:1, FB 6:13 a, FB 9:1). An
 * unknown birth date hinders nobody: then the case worker knows the child.
 */
@Component
class ConsentToInterventions {
    private static final String GUARDIANS = "guardianConsent";
    private static final String CHILD = "childConsent";

    private final Ages ages;

    ConsentToInterventions(Ages ages) {
        this.ages = ages;
    }

    /** Adds a fault for each consent that is missing on the day; a decision without interventions needs none. */
    void check(InvestigationDecision decision, Agreement agreement, Pupil pupil, LocalDate day, Faults faults) {
        switch (decision) {
            case INTERVENTIONS -> interventions(agreement, pupil, day, faults);
            case OUT_OF_HOME_CARE -> outOfHome(agreement, pupil, day, faults);
            case LVU -> faults.require(!ages.reached(pupil, LVU_ENDS, day), "investigationDecision",
                    "Den som har fyllt %d år kan inte få vård enligt LVU.".formatted(ages.years(LVU_ENDS, day)), Law.LVU_AGE);
            case NO_INTERVENTION -> { }
        }
    }

    /** Whether the committee alone may decide, since one guardian refuses what the child cannot decide by itself. */
    boolean restsOnOneGuardian(InvestigationDecision decision, Agreement agreement, Pupil pupil, LocalDate day) {
        return decision == InvestigationDecision.INTERVENTIONS && agreement.despiteOneGuardian()
                && !ages.reached(pupil, REQUIRED_CONSENT, day) && !(agreement.child() && mayAgreeAlone(pupil, day));
    }

    private void interventions(Agreement agreement, Pupil pupil, LocalDate day, Faults faults) {
        if (pupil.isAdultOn(day)) {
            faults.require(agreement.child(), CHILD, "Den som är myndig bestämmer själv: utan eget samtycke kan ingen insats beviljas.", Law.ADULTHOOD);
        } else if (ages.reached(pupil, REQUIRED_CONSENT, day)) {
            faults.require(agreement.child(), CHILD, "Från %d år krävs att barnet självt begär insatsen eller samtycker till den."
                    .formatted(ages.years(REQUIRED_CONSENT, day)), Law.INTERVENTION_CONSENT);
        } else if (!agreement.allGuardians() && !agreement.despiteOneGuardian() && !(agreement.child() && mayAgreeAlone(pupil, day))) {
            refuse(agreement, day, faults);
        }
    }

    private void refuse(Agreement agreement, LocalDate day, Faults faults) {
        if (agreement.guardians() == Guardians.ONE) {
            faults.add(new Fault(GUARDIANS, "Den ena vårdnadshavaren säger nej. Utskottet får bara besluta om de slag av insatser "
                    + "som lagen räknar upp: ange dem, eller pröva om barnet behöver skydd på annat sätt.", Law.ONE_GUARDIAN_INTERVENTION));
        } else {
            faults.add(new Fault(GUARDIANS, "En insats kräver samtycke av vårdnadshavarna, eller av barnet självt från %d år."
                    .formatted(ages.years(OWN_CONSENT, day)), Law.INTERVENTION_CONSENT));
        }
    }

    private void outOfHome(Agreement agreement, Pupil pupil, LocalDate day, Faults faults) {
        if (pupil.isAdultOn(day)) {
            faults.require(agreement.child(), CHILD, "Den som är myndig bestämmer själv om vård utanför hemmet.", Law.ADULTHOOD);
            return;
        }
        faults.require(agreement.allGuardians(), GUARDIANS,
                "Vård utanför hemmet kräver alltid samtycke av alla vårdnadshavare; annars prövas vård enligt LVU.", Law.INTERVENTION_CONSENT);
        faults.require(agreement.child() || !ages.reached(pupil, REQUIRED_CONSENT, day), CHILD,
                "Från %d år krävs att barnet självt samtycker till vård utanför hemmet.".formatted(ages.years(REQUIRED_CONSENT, day)),
                Law.INTERVENTION_CONSENT);
    }

    /** A child whose birth date nobody knows may be old enough. */
    private boolean mayAgreeAlone(Pupil pupil, LocalDate day) {
        return pupil.ageOn(day).isEmpty() || ages.reached(pupil, OWN_CONSENT, day);
    }
}
