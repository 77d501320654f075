package se.samsteg.consent;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** The variables of consent and its withdrawal. */
final class ConsentVariables {
    static final ProcessVariable<ConsentPurpose> CONSENT_PURPOSE =
            ProcessVariable.choice("consentPurpose", ConsentPurpose.class);
    /** The group that takes the answers. */
    static final ProcessVariable<String> COLLECTOR_GROUP = ProcessVariable.text("collectorGroup");
    static final ProcessVariable<Long> CONSENT_ROUND = ProcessVariable.reference("consentRound");
    /** Violence or abuse is suspected, by whichever authority; the engine does not say that it is that. */
    static final ProcessVariable<Boolean> ASK_NOBODY = ProcessVariable.flag("askNobody");
    static final ProcessVariable<String> CUSTODY = ProcessVariable.text("custody");
    static final ProcessVariable<String> AGE_GROUP = ProcessVariable.text("ageGroup");
    static final ProcessVariable<Boolean> MATURE = ProcessVariable.flag("mature");
    /** The child was found mature enough, and is yet to be asked. */
    static final ProcessVariable<Boolean> CHILD_TO_ASK = ProcessVariable.flag("childToAsk");
    /** Who is asked, as the decision {@code consent-givers} says: {@code guardian1,guardian2}. */
    static final ProcessVariable<String> GIVERS = ProcessVariable.text("givers");
    /** One per giver: answered or called off. */
    static final ProcessVariable<Boolean> QUESTION_SETTLED = ProcessVariable.flag("questionSettled");
    static final ProcessVariable<ConsentOutcome> CONSENT_OUTCOME = ProcessVariable.choice("consentOutcome", ConsentOutcome.class);
    static final ProcessVariable<LocalDate> CONSENT_RENEWAL_DATE = ProcessVariable.date("consentRenewalDate");
    static final ProcessVariable<ConsentEnding> CONSENT_ENDING = ProcessVariable.choice("consentEnding", ConsentEnding.class);
    /** The last day of a consent that ran out, or the day of its withdrawal. */
    static final ProcessVariable<LocalDate> WITHDRAWN_ON = ProcessVariable.date("withdrawnOn");

    private ConsentVariables() {
    }
}
