package se.samsteg.investigation;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** What the models {@code investigation}, {@code investigation-extension} and {@code investigation-restart} keep in the engine. */
final class InvestigationVariables {
    static final ProcessVariable<LocalDate> OPENED_ON = ProcessVariable.date("openedOn");
    static final ProcessVariable<LocalDate> CLOSED_ON = ProcessVariable.date("closedOn");
    /** The statutory day, four months after opening or as extended; the last day may come later (lag 1930:173). */
    static final ProcessVariable<LocalDate> INVESTIGATION_DUE = ProcessVariable.date("investigationDue");
    static final ProcessVariable<LocalDate> EXTENDED_TO = ProcessVariable.date("extendedTo");
    /** Särskilda skäl not to tell the parties that it is open, decided before it began. */
    static final ProcessVariable<Boolean> PARTIES_NOT_INFORMED = ProcessVariable.flag("partiesNotInformed");
    /** Nobody has decided yet whether the parties may be told. */
    static final ProcessVariable<Boolean> INFORMING_UNDECIDED = ProcessVariable.flag("informingUndecided");
    static final ProcessVariable<InformingChoice> INFORM_PARTIES = ProcessVariable.choice("informParties", InformingChoice.class);
    /** The one before ended shortly before this one began. */
    static final ProcessVariable<Boolean> RESTARTED = ProcessVariable.flag("restarted");
    static final ProcessVariable<RestartJudgement> RESTART_JUDGEMENT = ProcessVariable.choice("restartJudgement", RestartJudgement.class);

    static final ProcessVariable<LocalDate> INFORMATION_DUE = ProcessVariable.date("informationDue");
    static final ProcessVariable<Boolean> INFORMATION_GIVEN = ProcessVariable.flag("informationGiven");
    static final ProcessVariable<Boolean> INFORMATION_PARTIAL = ProcessVariable.flag("informationPartial");
    static final ProcessVariable<Boolean> REST_WANTED = ProcessVariable.flag("restWanted");
    /** The school has said something, and nothing more was asked since. */
    static final ProcessVariable<Boolean> SCHOOL_ANSWERED = ProcessVariable.flag("schoolAnswered");
    /** The school has said what it will say, and that has been read. */
    static final ProcessVariable<Boolean> SCHOOL_SETTLED = ProcessVariable.flag("schoolSettled");
    /** The assessment was made without what the school might have told. */
    static final ProcessVariable<Boolean> WITHOUT_SCHOOL = ProcessVariable.flag("withoutSchool");
    static final ProcessVariable<Boolean> TALK_WITHOUT_GUARDIAN = ProcessVariable.flag("talkWithoutGuardian");

    static final ProcessVariable<LocalDate> ANSWER_BY = ProcessVariable.date("answerBy");
    /** Slots of those who were given the material and have not answered, with commas between. */
    static final ProcessVariable<String> AWAITED_ANSWERS = ProcessVariable.text("awaitedAnswers");
    static final ProcessVariable<Boolean> GUARDIAN1_ANSWERED = ProcessVariable.flag("guardian1Answered");
    static final ProcessVariable<Boolean> GUARDIAN2_ANSWERED = ProcessVariable.flag("guardian2Answered");
    static final ProcessVariable<Boolean> CHILD_ANSWERED = ProcessVariable.flag("childAnswered");
    static final ProcessVariable<Boolean> ALL_ANSWERED = ProcessVariable.flag("allAnswered");
    /** Whoever read something new found that the parties must see it too. */
    static final ProcessVariable<Boolean> COMMUNICATE_ANEW = ProcessVariable.flag("communicateAnew");
    /** The parties are to see the material once more before the decision. */
    static final ProcessVariable<Boolean> COMMUNICATE_AGAIN = ProcessVariable.flag("communicateAgain");

    static final ProcessVariable<RiskLevel> RISK_LEVEL = ProcessVariable.choice("riskLevel", RiskLevel.class);
    static final ProcessVariable<InvestigationDecision> INVESTIGATION_DECISION =
            ProcessVariable.choice("investigationDecision", InvestigationDecision.class);
    static final ProcessVariable<String> GUARDIAN_CONSENT = ProcessVariable.text("guardianConsent");
    static final ProcessVariable<Boolean> CHILD_CONSENT = ProcessVariable.flag("childConsent");
    /** One of two guardians refuses, and the law lets the committee decide all the same (FB 6:13 a). */
    static final ProcessVariable<Boolean> ONE_GUARDIAN = ProcessVariable.flag("oneGuardian");
    static final ProcessVariable<Boolean> COMMITTEE_DECIDES = ProcessVariable.flag("committeeDecides");
    static final ProcessVariable<LocalDate> PROPOSED_ON = ProcessVariable.date("proposedOn");
    /** The day of the committee's decision. */
    static final ProcessVariable<LocalDate> DECIDED_ON = ProcessVariable.date("decidedOn");
    static final ProcessVariable<Boolean> OUT_OF_HOME = ProcessVariable.flag("outOfHome");
    static final ProcessVariable<Boolean> LVU_DECIDED = ProcessVariable.flag("lvuDecided");
    static final ProcessVariable<Boolean> INVESTIGATION_CLOSED = ProcessVariable.flag("investigationClosed");

    /** The day on which the pupil becomes a party, or is of age; none when the birth date is not known. */
    static final ProcessVariable<LocalDate> NEXT_PARTY_BIRTHDAY = ProcessVariable.date("nextPartyBirthday");
    static final ProcessVariable<Boolean> OF_AGE = ProcessVariable.flag("ofAge");
    static final ProcessVariable<AdultWish> ADULT_WISH = ProcessVariable.choice("adultWish", AdultWish.class);
    static final ProcessVariable<Boolean> ADULT_DECLINES = ProcessVariable.flag("adultDeclines");

    private InvestigationVariables() {
    }

    /** What a named person decides when telling the parties may be dangerous. */
    enum InformingChoice { INFORM, WITHHOLD }

    /** What somebody wants who has come of age while being investigated as a child. */
    enum AdultWish { GO_ON, END }
}
