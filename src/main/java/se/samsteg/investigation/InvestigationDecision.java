package se.samsteg.investigation;

import se.samsteg.document.DecisionLetter.Appeal;

/** How an investigation can end. */
enum InvestigationDecision {
    INTERVENTIONS("Utredningen avslutas med beslut om insats.", "SoL 20:3", Appeal.ADMINISTRATIVE_COURT),
    NO_INTERVENTION("Utredningen avslutas utan insats.", "SoL 20:3", Appeal.NONE),
    OUT_OF_HOME_CARE("Utskottet beslutar om vård utanför hemmet.", "SoL 30:6", Appeal.ADMINISTRATIVE_COURT),
    /** The court decides; the committee decides to apply to it. */
    LVU("Utskottet beslutar att ansöka om vård enligt LVU.", "LVU 4 §, SoL 30:7", Appeal.NONE);

    private final String sentence;
    private final String legalGround;
    private final Appeal appeal;

    InvestigationDecision(String sentence, String legalGround, Appeal appeal) {
        this.sentence = sentence;
        this.legalGround = legalGround;
        this.appeal = appeal;
    }

    String sentence() {
        return sentence;
    }

    String legalGround() {
        return legalGround;
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
