package se.samsteg.caseview;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseEntry;
import se.samsteg.casefile.CaseSection;
import se.samsteg.casefile.CaseWork.OpenTask;
import se.samsteg.deadline.CaseDeadline;
import se.samsteg.deadline.Deadline;
import se.samsteg.disclosure.LogLine;
import se.samsteg.document.Document;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** Says in the API's words what was read. */
@Component
class CaseAnswers {
    private static final List<String> ALWAYS_THERE = List.of("consents", "plans");

    private final Clock clock;

    CaseAnswers(Clock clock) {
        this.clock = clock;
    }

    CaseJson.Cases cases(Page<CaseRow> page) {
        return new CaseJson.Cases(page.map(this::summary).getContent(), page.getNumber(), page.getTotalPages(), page.getTotalElements());
    }

    CaseJson.Details details(CaseView view) {
        return new CaseJson.Details(view.number().value(), view.pupilLabel(), LowerCamel.of(view.state()), view.district(),
                view.violenceSuspected(), view.entries().stream().map(CaseAnswers::part).toList(),
                view.steps().stream().map(step -> new CaseJson.Step(step.key(), step.name(), step.authority().tenantId())).toList(),
                view.tasks().stream().map(this::task).toList(), view.deadlines().stream().map(this::limit).toList(), sections(view));
    }

    CaseJson.Happening happening(Told told) {
        var entry = told.entry();
        return new CaseJson.Happening(told.at(), LowerCamel.of(entry.kind()), entry.sentence(), entry.legalGround(), entry.actor(),
                told.automaticStep().map(step -> new CaseJson.Explanation(step.process(), step.processVersion(), step.activity(), told.why(),
                        step.rules().stream().map(rule -> new CaseJson.Rule(rule.kind(), rule.facts())).toList())).orElse(null));
    }

    CaseJson.Decision decision(LogLine line) {
        return new CaseJson.Decision(line.at(), line.messageId(), line.message().id(), line.from().tenantId(), line.to().tenantId(),
                LowerCamel.of(line.category()), line.passed(), LowerCamel.of(line.stage()), line.ground(),
                line.heldBack() == null ? null : LowerCamel.of(line.heldBack()), line.particulars().stream().map(LowerCamel::of).toList(),
                line.decidedBy(), line.actor());
    }

    CaseJson.Paper paper(Document document) {
        return new CaseJson.Paper(document.id(), LowerCamel.of(document.kind()), document.title(), document.mediaType(),
                document.authority().tenantId(), document.createdAt(),
                "/api/cases/%s/documents/%d".formatted(document.caseNumber(), document.id()));
    }

    private CaseJson.Summary summary(CaseRow row) {
        var entry = row.entry();
        return new CaseJson.Summary(entry.number().value(), entry.authority().tenantId(), row.pupilLabel(),
                LowerCamel.of(entry.state()), entry.district(), row.steps().stream().map(step -> step.key()).distinct().toList(),
                row.nextTask().map(this::task).orElse(null), row.nextDeadline().map(this::running).orElse(null),
                entry.joinedAt(), entry.closed());
    }

    private static CaseJson.Part part(CaseEntry entry) {
        return new CaseJson.Part(entry.authority().tenantId(), LowerCamel.of(entry.state()), entry.joinedAt(), entry.closed());
    }

    private CaseJson.Task task(OpenTask task) {
        var overdue = task.dueAt() != null && task.dueAt().isBefore(LocalDateTime.now(clock.withZone(IsoTime.ZONE)));
        return new CaseJson.Task(task.id(), task.key(), task.name(), task.authority().tenantId(), task.dueAt(), overdue,
                task.assignee(), task.roles());
    }

    private CaseJson.Limit running(Deadline deadline) {
        return limit(new CaseDeadline(deadline, Optional.empty()));
    }

    private CaseJson.Limit limit(CaseDeadline kept) {
        var deadline = kept.deadline();
        return new CaseJson.Limit(deadline.limit(), deadline.legalReference(), deadline.from(), deadline.statutoryDay(),
                deadline.lastDay(), deadline.immediate(), kept.metOn().orElse(null),
                kept.isBroken(IsoTime.today(clock)), deadline.warnOn().orElse(null),
                deadline.terms().local() ? "policy" : "law", deadline.terms().version());
    }

    private static Map<String, List<Map<String, Object>>> sections(CaseView view) {
        var sections = new LinkedHashMap<String, List<Map<String, Object>>>();
        ALWAYS_THERE.forEach(name -> sections.put(name, List.of()));
        view.sections().forEach(section -> sections.put(section.name(), section.items().stream().map(CaseSection.Item::facts).toList()));
        return sections;
    }
}
