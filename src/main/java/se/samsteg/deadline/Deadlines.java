package se.samsteg.deadline;

import static se.samsteg.deadline.Moments.at;
import static se.samsteg.deadline.Moments.endOf;
import static se.samsteg.deadline.Moments.startOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.samsteg.shared.ForModels;
import se.samsteg.shared.ProcessVariable;

/**
 * The due dates and timers of all models, one method each: {@code ${deadlines.assessApplication(execution)}}. A method
 * named as a user task gives its due date (the end of the last day), one named as an event gives the time when it fires
 * (the beginning of the day). All return ISO 8601 text; lengths come from the decision {@code time-limits}.
 *
 * <p>It is longer than other files since it is one list, in the order of the processes.
 */
@ForModels
@Component("deadlines")
public class Deadlines {
    private static final ProcessVariable<LocalDate> PLACEMENT_START = ProcessVariable.date("placementStart");
    private static final ProcessVariable<LocalDate> LEAVES_ON = ProcessVariable.date("leavesOn");
    private static final ProcessVariable<LocalDate> REVIEW_DATE = ProcessVariable.date("reviewDate");
    private static final ProcessVariable<LocalDate> NEXT_REVIEW_DATE = ProcessVariable.date("nextReviewDate");
    private static final ProcessVariable<LocalDate> CONSENT_RENEWAL_DATE = ProcessVariable.date("consentRenewalDate");
    private static final ProcessVariable<LocalDate> INFORMATION_DUE = ProcessVariable.date("informationDue");
    private static final ProcessVariable<Boolean> RECEIPT_CONFIRMED = ProcessVariable.flag("receiptConfirmed");
    private static final ProcessVariable<LocalDateTime> RECEIVED_AT = ProcessVariable.dateTime("receivedAt");
    private static final ProcessVariable<LocalDate> EXTENDED_TO = ProcessVariable.date("extendedTo");
    private static final ProcessVariable<LocalDate> PRELIMINARY_DUE = ProcessVariable.date("preliminaryDue");
    private static final ProcessVariable<LocalDate> ANSWER_DUE = ProcessVariable.date("answerDue");
    private static final ProcessVariable<LocalDate> OPENED_ON = ProcessVariable.date("openedOn");
    private static final ProcessVariable<LocalDate> INVESTIGATION_DUE = ProcessVariable.date("investigationDue");
    private static final ProcessVariable<LocalDate> NEXT_PARTY_BIRTHDAY = ProcessVariable.date("nextPartyBirthday");
    private static final ProcessVariable<LocalDate> CARE_DECIDED_ON = ProcessVariable.date("careDecidedOn");
    private static final ProcessVariable<LocalDate> CARE_ENFORCED_ON = ProcessVariable.date("careEnforcedOn");
    private static final ProcessVariable<LocalDate> APPLICATION_UNTIL = ProcessVariable.date("applicationUntil");
    private static final ProcessVariable<Boolean> IMMEDIATE_CARE = ProcessVariable.flag("immediateCare");
    private static final ProcessVariable<LocalDate> ANSWER_BY = ProcessVariable.date("answerBy");
    private static final ProcessVariable<LocalDateTime> MEETING_START = ProcessVariable.dateTime("meetingStart");
    private static final ProcessVariable<LocalDate> NEXT_FOLLOW_UP = ProcessVariable.date("nextFollowUp");
    private static final ProcessVariable<LocalDate> FOLLOW_UP_UNTIL = ProcessVariable.date("followUpUntil");
    private static final ProcessVariable<LocalDate> CARE_REVIEWED_ON = ProcessVariable.date("careReviewedOn");
    private static final ProcessVariable<String> INTERVAL = ProcessVariable.text("interval");
    private static final ProcessVariable<LocalDate> DRAWN_ON = ProcessVariable.date("drawnOn");

    private final StatutoryLimits limits;
    private final ProtectionTime protectionTime;
    private final Moments moments;

    Deadlines(StatutoryLimits limits, ProtectionTime protectionTime, Moments moments) {
        this.limits = limits;
        this.protectionTime = protectionTime;
        this.moments = moments;
    }

    // placement

    @ByLimit("assessApplication")
    public String assessApplication(DelegateExecution execution) {
        return dueIn("assessApplication");
    }

    @ByLimit("supplementApplication")
    public String supplementApplication(DelegateExecution execution) {
        return dueIn("supplementApplication");
    }

    /** When somebody in the queue is looked at again. */
    @ByLimit("queueReview")
    public String queueReview(DelegateExecution execution) {
        return firesIn("queueReview");
    }

    @ByLimit("reviewQueue")
    public String reviewQueue(DelegateExecution execution) {
        return dueIn("reviewQueue");
    }

    @ByLimit("decidePlacement")
    public String decidePlacement(DelegateExecution execution) {
        return dueIn("decidePlacement");
    }

    public String welcomePupil(DelegateExecution execution) {
        return endOf(PLACEMENT_START.of(execution));
    }

    @ByLimit("assessConcern")
    public String assessConcern(DelegateExecution execution) {
        return dueIn("assessConcern");
    }

    /** The due date of a review: the day that was set for it, moved by nobody. */
    public String review(DelegateExecution execution) {
        return endOf(reviewDay(execution));
    }

    /** When the next review begins; an overdue one makes nobody wait for nothing, nor ask twice on one day. */
    public String nextReview(DelegateExecution execution) {
        var tomorrow = moments.today().plusDays(1);
        var review = reviewDay(execution);
        return startOf(review.isBefore(tomorrow) ? tomorrow : review);
    }

    /** When attendance since the start is looked at, whether the pupil has come or not. */
    @ByLimit("startAttendance")
    public String startAttendance(DelegateExecution execution) {
        return startOf(PLACEMENT_START.of(execution).plus(length("startAttendance")));
    }

    @ByLimit("checkStart")
    public String checkStart(DelegateExecution execution) {
        return dueIn("checkStart");
    }

    /** When the last spring is so near its end that the way to gymnasiet is planned; in a year when no grade is known. */
    @ByLimit("transitionPlanning")
    public String transition(DelegateExecution execution) {
        return startOf(LEAVES_ON.find(execution).map(day -> day.minus(length("transitionPlanning"))).orElseGet(() -> moments.today().plusYears(1)));
    }

    public String planTransition(DelegateExecution execution) {
        return endOf(LEAVES_ON.of(execution));
    }

    /** The day after the pupil's last one in compulsory school. */
    public String schoolYearEnd(DelegateExecution execution) {
        return startOf(LEAVES_ON.of(execution).plusDays(1));
    }

    @ByLimit("planReturn")
    public String planReturn(DelegateExecution execution) {
        return dueIn("planReturn");
    }

    /** As asked for by social services, or the ordinary time when nothing was said. */
    @ByLimit("provideInformation")
    public String provideInformation(DelegateExecution execution) {
        return INFORMATION_DUE.find(execution).map(Moments::endOf).orElseGet(() -> dueIn("provideInformation"));
    }

    @ByLimit("readMessage")
    public String readInterventions(DelegateExecution execution) {
        return dueIn("readMessage");
    }

    // consent, consent-withdrawal

    @ByLimit("consentAnswer")
    public String consentAnswer(DelegateExecution execution) {
        return dueIn("consentAnswer");
    }

    @ByLimit("consentReminder")
    public String consentReminder(DelegateExecution execution) {
        return firesIn("consentReminder");
    }

    @ByLimit("consentSecondReminder")
    public String consentSecondReminder(DelegateExecution execution) {
        return firesIn("consentSecondReminder");
    }

    @ByLimit("consentFollowUp")
    public String consentFollowUp(DelegateExecution execution) {
        return firesIn("consentFollowUp");
    }

    @ByLimit("supervisorFollowUp")
    public String followUpMissingConsent(DelegateExecution execution) {
        return dueIn("supervisorFollowUp");
    }

    public String consentRenewal(DelegateExecution execution) {
        return startOf(CONSENT_RENEWAL_DATE.of(execution));
    }

    @ByLimit("acknowledgeWithdrawal")
    public String acknowledgeWithdrawal(DelegateExecution execution) {
        return dueIn("acknowledgeWithdrawal");
    }

    // delivery, disclosure

    @ByLimit("readMessage")
    public String checkExceptions(DelegateExecution execution) {
        return dueIn("readMessage");
    }

    @ByLimit("readMessage")
    public String readDisclosure(DelegateExecution execution) {
        return dueIn("readMessage");
    }

    // concern-report

    /** One hour after now, until when a receipt is expected; the next day once the phone has said that all is well. */
    @ByLimit({"receiptByPhone", "receiptAfterCall"})
    public String receiptByPhone(DelegateExecution execution) {
        return RECEIPT_CONFIRMED.find(execution).orElse(false) ? firesIn("receiptAfterCall") : at(moments.now().plus(limits.length("receiptByPhone", moments.today())));
    }

    @ByLimit("confirmReceiptByPhone")
    public String confirmReceiptByPhone(DelegateExecution execution) {
        return dueIn("confirmReceiptByPhone");
    }

    @ByLimit("reporterAnswerReminder")
    public String reporterAnswerReminder(DelegateExecution execution) {
        return firesIn("reporterAnswerReminder");
    }

    @ByLimit("readMessage")
    public String readReporterAnswer(DelegateExecution execution) {
        return dueIn("readMessage");
    }

    // reception

    @ByLimit("respondToNotice")
    public String respondToNotice(DelegateExecution execution) {
        return dueIn("respondToNotice");
    }

    /** The day of receipt, or the next when it came late; no holiday moves it (SoL 20:1). */
    @ByLimit({"protectionAssessment", "protectionAssessmentLate"})
    public String protectionAssessment(DelegateExecution execution) {
        return endOf(protectionTime.of(RECEIVED_AT.of(execution)).lastDay());
    }

    /** At once, and on no later day than it was found needed (SoL 20:1). */
    public String protectChild(DelegateExecution execution) {
        return endOf(moments.today());
    }

    /** 14 days from receipt, or the day to which it was extended (SoL 20:2). */
    @ByLimit("preliminaryAssessment")
    public String preliminaryAssessment(DelegateExecution execution) {
        return endOf(preliminary(execution).lastDay());
    }

    @ByLimit("preliminaryAssessment")
    public String preliminaryWarning(DelegateExecution execution) {
        return startOf(warning(preliminary(execution)));
    }

    /** The beginning of the first day on which the preliminary assessment is too late. */
    @ByLimit("preliminaryAssessment")
    public String preliminaryBreach(DelegateExecution execution) {
        return startOf(preliminary(execution).brokenFrom());
    }

    @ByLimit("supervisorFollowUp")
    public String followUpOverduePreliminary(DelegateExecution execution) {
        return dueIn("supervisorFollowUp");
    }

    /** Within seven days of the decision, or the same day when the question came later (SoL 19:6). */
    public String giveReporterAnswer(DelegateExecution execution) {
        return endOf(ANSWER_DUE.of(execution));
    }

    // investigation

    @ByLimit("planInvestigation")
    public String planInvestigation(DelegateExecution execution) {
        return dueIn("planInvestigation");
    }

    /** When the school has been silent for so long that somebody reminds it. */
    @ByLimit("informationReminder")
    public String informationReminder(DelegateExecution execution) {
        return firesIn("informationReminder");
    }

    @ByLimit("remindSchool")
    public String remindSchool(DelegateExecution execution) {
        return dueIn("remindSchool");
    }

    @ByLimit("readMessage")
    public String readInformation(DelegateExecution execution) {
        return dueIn("readMessage");
    }

    /** Work that must be done before it is too late to extend: when the warning comes. */
    @ByLimit("investigation")
    public String investigationWork(DelegateExecution execution) {
        return endOf(warning(limits.lastDay("investigation", OPENED_ON.of(execution))));
    }

    @ByLimit("investigation")
    public String investigationWarning(DelegateExecution execution) {
        return startOf(warning(investigation(execution)));
    }

    /** Four months from its opening, or the day to which it was extended (SoL 20:3). */
    @ByLimit("investigation")
    public String investigationEnd(DelegateExecution execution) {
        return endOf(investigation(execution).lastDay());
    }

    /** The beginning of the first day on which the investigation is too late. */
    @ByLimit("investigation")
    public String investigationBreach(DelegateExecution execution) {
        return startOf(investigation(execution).brokenFrom());
    }

    /** The next warning once one has been given: before an extended end, on the statutory day, and when it is late, again and again. */
    @ByLimit({"investigation", "breachAgain"})
    public String nextInvestigationWarning(DelegateExecution execution) {
        var deadline = investigation(execution);
        return startOf(Stream.of(warning(deadline), deadline.statutoryDay()).filter(day -> day.isAfter(moments.today()))
                .min(Comparator.naturalOrder()).orElseGet(this::askedAgain));
    }

    /** The next breach once one has been followed up: of an extended end, or of one that is late still. */
    @ByLimit({"investigation", "breachAgain"})
    public String nextInvestigationBreach(DelegateExecution execution) {
        var broken = investigation(execution).brokenFrom();
        return startOf(broken.isAfter(moments.today()) ? broken : askedAgain());
    }

    @ByLimit("informingDecided")
    public String decideInforming(DelegateExecution execution) {
        return dueIn("informingDecided");
    }

    /** The next birthday that changes who is a party; where there is none to wait for, a day that no investigation sees. */
    public String partyBirthday(DelegateExecution execution) {
        return NEXT_PARTY_BIRTHDAY.find(execution).map(Moments::startOf).orElseGet(() -> startOf(moments.today().plusYears(100)));
    }

    @ByLimit("majoritySettled")
    public String settleMajority(DelegateExecution execution) {
        return dueIn("majoritySettled");
    }

    @ByLimit("readMessage")
    public String readReport(DelegateExecution execution) {
        return dueIn("readMessage");
    }

    // investigation-restart, investigation-lvu

    @ByLimit("supervisorFollowUp")
    public String reviewRestart(DelegateExecution execution) {
        return dueIn("supervisorFollowUp");
    }

    /** A week from the committee's decision (LVU 7 §). */
    @ByLimit("lvuSubmission")
    public String submitToCourt(DelegateExecution execution) {
        return endOf(limits.lastDay("lvuSubmission", CARE_DECIDED_ON.of(execution)).lastDay());
    }

    /** Four weeks from the day on which the care was enforced, or as the court has extended it (LVU 8 §). */
    @ByLimit({"lvuApplication", "careApplication"})
    public String applyForCare(DelegateExecution execution) {
        var immediate = IMMEDIATE_CARE.of(execution);
        var from = (immediate ? CARE_ENFORCED_ON : CARE_DECIDED_ON).of(execution);
        var limit = immediate ? "lvuApplication" : "careApplication";
        return endOf(APPLICATION_UNTIL.find(execution).map(day -> limits.extended(limit, from, day)).orElseGet(() -> limits.lastDay(limit, from)).lastDay());
    }

    @ByLimit("considerExtension")
    public String considerExtension(DelegateExecution execution) {
        return dueIn("considerExtension");
    }

    @ByLimit("supervisorFollowUp")
    public String followUpOverdueInvestigation(DelegateExecution execution) {
        return dueIn("supervisorFollowUp");
    }

    public String answerBy(DelegateExecution execution) {
        return endOf(ANSWER_BY.of(execution));
    }

    /** The parties have the whole of their last day to answer (FL 25). */
    public String communicationAnswer(DelegateExecution execution) {
        return startOf(ANSWER_BY.of(execution).plusDays(1));
    }

    // sip, sip-participation

    @ByLimit("sipPreparation")
    public String prepareSip(DelegateExecution execution) {
        return dueIn("sipPreparation");
    }

    @ByLimit("sipPreparation")
    public String planMeeting(DelegateExecution execution) {
        return dueIn("sipPreparation");
    }

    public String sipMeeting(DelegateExecution execution) {
        return at(MEETING_START.of(execution));
    }

    @ByLimit("sipPlan")
    public String documentPlan(DelegateExecution execution) {
        return dueIn("sipPlan");
    }

    /** When the follow-up of the plan begins. */
    public String sipFollowUp(DelegateExecution execution) {
        return startOf(NEXT_FOLLOW_UP.of(execution));
    }

    public String followUpPlan(DelegateExecution execution) {
        return endOf(NEXT_FOLLOW_UP.of(execution));
    }

    @ByLimit("sipPlan")
    public String evaluateSip(DelegateExecution execution) {
        return dueIn("sipPlan");
    }

    /** Before the meeting, and at the latest when the ordinary time has run out. */
    @ByLimit("sipCallAnswer")
    public String answerCall(DelegateExecution execution) {
        var ordinary = limits.lastDay("sipCallAnswer", moments.today()).lastDay();
        var meeting = MEETING_START.of(execution).toLocalDate();
        return endOf(meeting.isBefore(ordinary) ? meeting : ordinary);
    }

    public String prepareContribution(DelegateExecution execution) {
        return at(MEETING_START.of(execution));
    }

    @ByLimit("sipPlan")
    public String confirmCommitments(DelegateExecution execution) {
        return dueIn("sipPlan");
    }

    /** So long before the follow-up of the plan that its progress can be told there. */
    @ByLimit("sipProgress")
    public String sipProgress(DelegateExecution execution) {
        return startOf(NEXT_FOLLOW_UP.of(execution).minus(length("sipProgress")));
    }

    public String reportProgress(DelegateExecution execution) {
        return endOf(NEXT_FOLLOW_UP.of(execution));
    }

    // follow-up

    @ByLimit("implementationPlan")
    public String implementationPlan(DelegateExecution execution) {
        return dueIn("implementationPlan");
    }

    /** When the next follow-up begins: as {@code follow-up-interval} says, but not after the last allowed day. */
    public String interventionFollowUp(DelegateExecution execution) {
        var ordinary = moments.today().plus(Period.parse(INTERVAL.of(execution)));
        return startOf(FOLLOW_UP_UNTIL.find(execution).filter(ordinary::isAfter).orElse(ordinary));
    }

    @ByLimit("followUpIntervention")
    public String followUpIntervention(DelegateExecution execution) {
        return dueIn("followUpIntervention");
    }

    /** When the care of a placed child is looked at again: so early that it is done within the six months (SoL 22:15). */
    @ByLimit("reconsideration")
    public String careReview(DelegateExecution execution) {
        return startOf(warning(careReviewEnd(execution)));
    }

    @ByLimit("reconsideration")
    public String reconsiderCare(DelegateExecution execution) {
        return endOf(careReviewEnd(execution).lastDay());
    }

    /** The beginning of the first day on which nobody may follow a child without intervention any more (SoL 23 kap.). */
    public String followUpOver(DelegateExecution execution) {
        return startOf(FOLLOW_UP_UNTIL.of(execution).plusDays(1));
    }

    @ByLimit("closeIntervention")
    public String closeIntervention(DelegateExecution execution) {
        return dueIn("closeIntervention");
    }

    // breach

    @ByLimit("supervisorFollowUp")
    public String followUpBreach(DelegateExecution execution) {
        return dueIn("supervisorFollowUp");
    }

    /** When a supervisor is asked again, what the limit demands being still undone. */
    @ByLimit("breachAgain")
    public String breachAgain(DelegateExecution execution) {
        return firesIn("breachAgain");
    }

    // handler-naming

    @ByLimit("nameHandlers")
    public String nameHandlers(DelegateExecution execution) {
        return dueIn("nameHandlers");
    }

    // log-review

    @ByLimit("reviewLog")
    public String reviewLog(DelegateExecution execution) {
        return dueIn("reviewLog");
    }

    @ByLimit("investigateRemark")
    public String investigateRemark(DelegateExecution execution) {
        return dueIn("investigateRemark");
    }

    /** A month after the sample was drawn, however long its review took. */
    @ByLimit("logReview")
    public String nextLogReview(DelegateExecution execution) {
        return startOf(DRAWN_ON.of(execution).plus(length("logReview")));
    }

    // what several of them share

    private Deadline preliminary(DelegateExecution execution) {
        var received = RECEIVED_AT.of(execution).toLocalDate();
        return PRELIMINARY_DUE.find(execution).or(() -> EXTENDED_TO.find(execution))
                .map(day -> limits.extended("preliminaryAssessment", received, day))
                .orElseGet(() -> limits.lastDay("preliminaryAssessment", received));
    }

    private Deadline investigation(DelegateExecution execution) {
        return limits.extended("investigation", OPENED_ON.of(execution), INVESTIGATION_DUE.of(execution));
    }

    private Deadline careReviewEnd(DelegateExecution execution) {
        return limits.lastDay("reconsideration", CARE_REVIEWED_ON.find(execution).orElseGet(moments::today));
    }

    /** When somebody is asked again about what is late still. */
    private LocalDate askedAgain() {
        return moments.today().plus(length("breachAgain"));
    }

    /** Where the table warns of nothing before, one is warned on the statutory day itself. */
    private static LocalDate warning(Deadline deadline) {
        return deadline.warnOn().orElse(deadline.statutoryDay());
    }

    private static LocalDate reviewDay(DelegateExecution execution) {
        return NEXT_REVIEW_DATE.find(execution).orElseGet(() -> REVIEW_DATE.of(execution));
    }

    private String dueIn(String limit) {
        return endOf(limits.lastDay(limit, moments.today()).lastDay());
    }

    private String firesIn(String limit) {
        return startOf(moments.today().plus(length(limit)));
    }

    private Period length(String limit) {
        return (Period) limits.length(limit, moments.today());
    }
}
