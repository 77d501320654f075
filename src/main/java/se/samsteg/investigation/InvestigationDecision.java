package se.samsteg.investigation;

import java.util.Arrays;
import java.util.stream.Stream;
import se.samsteg.casefile.Entry;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.shared.Law;

/** How an investigation can end. */
enum InvestigationDecision {
    INTERVENTIONS("Utredningen avslutas med beslut om insats.", Appeal.ADMINISTRATIVE_COURT, Law.INVESTIGATION, Law.INTERVENTION_CONSENT),
    NO_INTERVENTION("Utredningen avslutas utan insats.", Appeal.NONE, Law.INVESTIGATION),
    OUT_OF_HOME_CARE("Utskottet beslutar om vård utanför hemmet.", Appeal.ADMINISTRATIVE_COURT, Law.SUBCOMMITTEE_CARE, Law.INTERVENTION_CONSENT),
    /** The court decides; the committee decides to apply to it. */
    LVU("Utskottet beslutar att ansöka om vård enligt LVU.", Appeal.COURT_DECIDES, Law.LVU, Law.SUBCOMMITTEE_LVU),
    /** Nobody decides for somebody of age; entered in no form. */
    OF_AGE("Utredningen avslutas: den unge är myndig och vill inte att den går vidare.", Appeal.NONE, Law.ADULTHOOD, Law.INVESTIGATION);

    private final String sentence;
    private final Appeal appeal;
    private final Law[] laws;

    InvestigationDecision(String sentence, Appeal appeal, Law... laws) {
        this.sentence = sentence;
        this.appeal = appeal;
        this.laws = laws;
    }

    String sentence() {
        return sentence;
    }

    /** What it rests on; with one guardian against it, also on what lets the committee decide all the same. */
    Law[] laws(boolean oneGuardian) {
        return oneGuardian ? Stream.concat(Arrays.stream(laws), Stream.of(Law.ONE_GUARDIAN_INTERVENTION)).toArray(Law[]::new) : laws.clone();
    }

    Entry entry(boolean oneGuardian) {
        var all = laws(oneGuardian);
        return new Entry(Entry.Kind.DECISION, sentence, decidedBy(oneGuardian), all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    Appeal appeal() {
        return appeal;
    }

    /** Care outside the home: decided by the committee only (SoL 30:6–7). */
    boolean outOfHome() {
        return this == OUT_OF_HOME_CARE || this == LVU;
    }

    /** Something is granted, or applied for. */
    boolean concernsInterventions() {
        return this == INTERVENTIONS || outOfHome();
    }

    String decidedBy(boolean oneGuardian) {
        return outOfHome() || oneGuardian ? "Utskottet" : "Socialsekreterare";
    }
}
