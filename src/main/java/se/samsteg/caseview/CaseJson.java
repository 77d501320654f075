package se.samsteg.caseview;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The shapes in which the API answers. Times without offset are Europe/Stockholm. */
final class CaseJson {
    private CaseJson() {
    }

    @Schema(name = "Cases", description = "One page of the caller's cases, the latest first.")
    record Cases(List<Summary> cases, @Schema(description = "Counted from 0.") int page, int pages, long total) {
    }

    @Schema(name = "CaseSummary")
    record Summary(
            @Schema(example = "SAM-2026-000042") String caseNumber,
            @Schema(description = "The authority whose part of the case this is (tenant id).", example = "utbildning") String authority,
            @Schema(description = "Initials and school year; masked for protected identities.", example = "A.L. åk 6") String pupilLabel,
            @Schema(allowableValues = {"open", "closed"}) String state,
            @Schema(description = "The district that answers for the pupil (tenant id), null when not known.") String district,
            @Schema(description = "Ids of the processes that run in the case.", example = "[\"placement\"]") List<String> steps,
            @Schema(description = "The open task that is due first, null when there is none.") Task nextTask,
            @Schema(description = "The statutory limit that ends first, null when none runs.") Limit nextDeadline,
            Instant joinedAt, Instant closedAt) {
    }

    @Schema(name = "CaseDetails", description = "A case as the caller's authority may see it. "
            + "Besides the named fields there is one list for each step that shows something, among them `consents` and `plans`.")
    record Details(String caseNumber, String pupilLabel, @Schema(allowableValues = {"open", "closed"}) String state,
                   String district, boolean violenceSuspected, List<Part> parts, List<Step> steps, List<Task> tasks,
                   List<Limit> deadlines, @JsonAnyGetter Map<String, List<Map<String, Object>>> sections) {
    }

    @Schema(name = "CasePart", description = "An authority's part of the case.")
    record Part(String authority, @Schema(allowableValues = {"open", "closed"}) String state, Instant joinedAt, Instant closedAt) {
    }

    @Schema(name = "CaseStep", description = "A process that runs in the case.")
    record Step(String process, String name, String authority) {
    }

    @Schema(name = "CaseTask")
    record Task(@Schema(description = "The engine's task id, for `/engine-rest/task/{id}`.") String id,
                @Schema(description = "The task's id in its model.", example = "assessApplication") String key,
                String name, String authority, LocalDateTime dueAt, boolean overdue, String assignee,
                @Schema(description = "Groups that may do it.") List<String> roles) {
    }

    @Schema(name = "CaseDeadline", description = "A limit of law with both of its ends (lag 1930:173).")
    record Limit(@Schema(description = "Name in the decision `time-limits`.") String limit, String legalReference,
                 LocalDate from, @Schema(description = "The day on which the statute lets it end: warn here.") LocalDate statutoryDay,
                 @Schema(description = "The last day that is still in time.") LocalDate lastDay,
                 @Schema(description = "The law says \"genast\": the day is never moved.") boolean immediate,
                 @Schema(description = "When it was met, null while it runs.") LocalDate metOn, boolean broken,
                 @Schema(description = "The day on which somebody is warned, null when nobody is.") LocalDate warnOn,
                 @Schema(description = "Law, or the municipality's own policy.", allowableValues = {"law", "policy"}) String kind,
                 @Schema(description = "The version of `time-limits` that it began under; 0 before versions were kept.") int version) {
    }

    @Schema(name = "TimelineEntry")
    record Happening(Instant at, @Schema(description = "started, ended, task, decision, deadline, sent, received, heldBack, fact or step (an automatic step that wrote nothing else).") String kind,
                     @Schema(description = "A Swedish sentence without personal data.") String sentence, String legalGround,
                     @Schema(description = "User id, or `Samsteg` for what no person did.") String actor,
                     @Schema(description = "What the automatic step behind it rested on, null for what a person did.") Explanation explanation) {
    }

    @Schema(name = "Explanation", description = "Which rule, in which version, on what input (shown as Swedish sentences).")
    record Explanation(@Schema(example = "reception") String process, int processVersion, @Schema(example = "registerReceipt") String step,
                       List<String> sentences, List<Rule> rules) {
    }

    @Schema(name = "Rule", description = "A limit or a decision table that the step asked.")
    record Rule(@Schema(allowableValues = {"limit", "decision"}) String kind, Map<String, Object> facts) {
    }

    @Schema(name = "Disclosure", description = "One decision of the gate between authorities, on one category of one message.")
    record Decision(Instant at, String messageId, @Schema(example = "placementNotified") String message, String from, String to,
                    @Schema(example = "schoolSituation") String category, boolean passed,
                    @Schema(description = "Decided when sent, or again before delivery.", allowableValues = {"sending", "delivery"}) String stage,
                    @Schema(description = "The legal ground or consent that it passed on, null when held back.") String ground,
                    @Schema(description = "Why it was held back, null when it passed.", example = "withdrawn") String heldBack,
                    @Schema(description = "Held back of a category that passed; empty when the line is about the whole category.", example = "[\"attendancePercent\"]") List<String> particulars,
                    @Schema(description = "The named person who decided on it, where the law needs one.") String decidedBy,
                    String actor) {
    }

    @Schema(name = "CaseDocument")
    record Paper(long id, String kind, String title, String mediaType, String authority, Instant createdAt,
                 @Schema(description = "Where its content is.") String href) {
    }
}
