package se.samsteg.investigation;

import java.util.Arrays;
import se.samsteg.casefile.Entry;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.shared.Law;

/** How an investigation can end. */
enum InvestigationDecision {
    INTERVENTIONS("Utredningen avslutas med beslut om insats.", Appeal.ADMINISTRATIVE_COURT, Law.INVESTIGATION),
    NO_INTERVENTION("Utredningen avslutas utan insats.", Appeal.NONE, Law.INVESTIGATION),
    OUT_OF_HOME_CARE("Utskottet beslutar om vård utanför hemmet.", Appeal.ADMINISTRATIVE_COURT, Law.SUBCOMMITTEE_CARE),
    /** The court decides; the committee decides to apply to it. */
    LVU("Utskottet beslutar att ansöka om vård enligt LVU.", Appeal.NONE, Law.LVU, Law.SUBCOMMITTEE_LVU);

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

    /** What it rests on. */
    Law[] laws() {
        return laws.clone();
    }

    Entry entry() {
        return new Entry(Entry.Kind.DECISION, sentence, decidedBy(), laws[0], Arrays.copyOfRange(laws, 1, laws.length));
    }

    Appeal appeal() {
        return appeal;
    }

    /** Care outside the home: decided by the committee only (SoL 30:6–7). */
    boolean outOfHome() {
        return this == OUT_OF_HOME_CARE || this == LVU;
    }

    String decidedBy() {
        return outOfHome() ? "Utskottet" : "Socialsekreterare";
    }
}
