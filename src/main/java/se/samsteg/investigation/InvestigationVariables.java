package se.samsteg.investigation;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** What the models {@code investigation} and {@code investigation-extension} keep in the engine. */
final class InvestigationVariables {
    static final ProcessVariable<LocalDate> OPENED_ON = ProcessVariable.date("openedOn");
    static final ProcessVariable<LocalDate> CLOSED_ON = ProcessVariable.date("closedOn");
    /** The statutory day, four months after opening or as extended; the last day may come later (lag 1930:173). */
    static final ProcessVariable<LocalDate> INVESTIGATION_DUE = ProcessVariable.date("investigationDue");
    static final ProcessVariable<LocalDate> EXTENDED_TO = ProcessVariable.date("extendedTo");
    /** Särskilda skäl not to tell the parties that it is open, decided before it began. */
    static final ProcessVariable<Boolean> PARTIES_NOT_INFORMED = ProcessVariable.flag("partiesNotInformed");
    static final ProcessVariable<LocalDate> INFORMATION_DUE = ProcessVariable.date("informationDue");
    /** The assessment was made without what the school might have told. */
    static final ProcessVariable<Boolean> WITHOUT_SCHOOL = ProcessVariable.flag("withoutSchool");
    static final ProcessVariable<RiskLevel> RISK_LEVEL = ProcessVariable.choice("riskLevel", RiskLevel.class);
    static final ProcessVariable<InvestigationDecision> INVESTIGATION_DECISION =
            ProcessVariable.choice("investigationDecision", InvestigationDecision.class);
    /** The day of the committee's decision. */
    static final ProcessVariable<LocalDate> DECIDED_ON = ProcessVariable.date("decidedOn");
    static final ProcessVariable<Boolean> OUT_OF_HOME = ProcessVariable.flag("outOfHome");
    static final ProcessVariable<Boolean> INVESTIGATION_CLOSED = ProcessVariable.flag("investigationClosed");

    private InvestigationVariables() {
    }
}
