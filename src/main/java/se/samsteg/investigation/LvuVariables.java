package se.samsteg.investigation;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** What the model {@code investigation-lvu} keeps in the engine. */
final class LvuVariables {
    static final ProcessVariable<LvuCare.Kind> CARE_KIND = ProcessVariable.choice("careKind", LvuCare.Kind.class);
    static final ProcessVariable<LocalDate> CARE_DECIDED_ON = ProcessVariable.date("careDecidedOn");
    static final ProcessVariable<LocalDate> CARE_ENFORCED_ON = ProcessVariable.date("careEnforcedOn");
    static final ProcessVariable<Long> CARE_ID = ProcessVariable.reference("careId");
    static final ProcessVariable<Boolean> IMMEDIATE_CARE = ProcessVariable.flag("immediateCare");
    static final ProcessVariable<Submission> SUBMISSION = ProcessVariable.choice("submission", Submission.class);
    static final ProcessVariable<LocalDate> SUBMITTED_ON = ProcessVariable.date("submittedOn");
    static final ProcessVariable<Application> APPLICATION = ProcessVariable.choice("application", Application.class);
    static final ProcessVariable<LocalDate> APPLIED_ON = ProcessVariable.date("appliedOn");
    /** Until when the court has given more time to apply. */
    static final ProcessVariable<LocalDate> APPLICATION_UNTIL = ProcessVariable.date("applicationUntil");
    static final ProcessVariable<LocalDate> CARE_ENDED_ON = ProcessVariable.date("careEndedOn");
    static final ProcessVariable<Boolean> CARE_ENDED = ProcessVariable.flag("careEnded");
    static final ProcessVariable<Boolean> APPLICATION_EXTENDED = ProcessVariable.flag("applicationExtended");

    private LvuVariables() {
    }

    /** What became of bringing the immediate care before the court. */
    enum Submission {
        SUBMITTED, CARE_ENDED;

        /** The day that goes with it. */
        ProcessVariable<LocalDate> day() {
            return this == SUBMITTED ? SUBMITTED_ON : CARE_ENDED_ON;
        }
    }

    /** What became of the application. */
    enum Application {
        APPLIED, EXTENDED, CARE_ENDED;

        /** The day that goes with it. */
        ProcessVariable<LocalDate> day() {
            return switch (this) {
                case APPLIED -> APPLIED_ON;
                case EXTENDED -> APPLICATION_UNTIL;
                case CARE_ENDED -> CARE_ENDED_ON;
            };
        }
    }
}
