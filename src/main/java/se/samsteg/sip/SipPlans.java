package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.NEXT_FOLLOW_UP;
import static se.samsteg.sip.SipVariables.OVERALL_RESPONSIBLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.NewDocument;
import se.samsteg.document.SipPlan;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** Checks and establishes plans (SoL 10:9, HSL 16:4). */
@Service
@Transactional
class SipPlans {
    static final String ITEMS = "items";
    static final String ITEMS_SHOWN = "itemsShown";
    private static final String COMMON_ADVICE = "commonAdvice";

    /** Whether the plan can be established; if its advice contradicts itself; when its last intervention is followed up. */
    record Check(boolean holds, boolean contradicts, Optional<LocalDate> lastFollowUp) {
    }

    private final Sips sips;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final FamilyLetters letters;
    private final Attendance attendance;
    private final StatutoryLimits limits;
    private final Clock clock;

    SipPlans(Sips sips, Contents contents, Timeline timeline, DisclosureGate gate, FamilyLetters letters,
             Attendance attendance, StatutoryLimits limits, Clock clock) {
        this.sips = sips;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.letters = letters;
        this.attendance = attendance;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param settled the parties say that they agree; counts only when the common advice says how */
    Check check(CaseScope scope, boolean settled) {
        var items = items(scope);
        show(scope, items);
        var contradictions = Contradictions.among(items);
        var agreed = settled && contents.text(scope, COMMON_ADVICE).isPresent();
        var open = contradictions.any() && !agreed;
        contents.record(scope, "contradictions", contradictions.text(), "checkPlan", NewDocument.SYSTEM);
        if (open) {
            timeline.record(scope.caseNumber(), scope.authority(),
                    Entry.fact("Planen har insatser som inte går ihop; den går tillbaka tills parterna är eniga.", "SoL 10:9"));
        }
        return new Check(!items.isEmpty() && !open, open, items.stream().map(PlanItem::followUp).max(LocalDate::compareTo));
    }

    /**
     * Writes the plan, files it, and gives it to the family and to those who take part.
     *
     * @param followUp the day chosen for the follow-up; without one the ordinary time counts from today
     * @return the day of the follow-up
     */
    LocalDate establish(CaseScope scope, long pupilId, Principal responsible, Optional<LocalDate> followUp, String called) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        var next = followUp.filter(day -> day.isAfter(today)).orElseGet(() -> limits.lastDay("sipFollowUp", today).lastDay());
        var advice = contents.text(scope, COMMON_ADVICE).orElse("");
        var plan = new SipPlan(letters.nameOf(pupilId), today, contents.text(scope, "meetingQuestion").orElse(""),
                attendance.of(scope), items(scope).stream().map(SipPlans::written).toList(), responsible.title(), advice, next);
        letters.file(scope, DocumentKind.PLAN, plan);
        letters.send(scope, pupilId, Party.parse(called), DocumentKind.LETTER, "sipPlan", plan);
        sips.of(scope).ifPresent(sip -> sips.takingPart(sip).forEach(authority -> give(scope, authority, responsible, next)));
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Den samordnade individuella planen är fastställd.", "SoL 10:9"));
        return next;
    }

    /** Shows the interventions in forms by the names that people know. */
    void show(CaseScope scope, List<PlanItem> items) {
        contents.record(scope, ITEMS_SHOWN, items.stream().map(PlanItem::shown).toList(), "checkPlan", NewDocument.SYSTEM);
    }

    List<PlanItem> items(CaseScope scope) {
        return contents.list(scope, ITEMS).stream().map(row -> PlanItem.of((Map<?, ?>) row)).toList();
    }

    private void give(CaseScope scope, Authority authority, Principal responsible, LocalDate next) {
        gate.send(Message.named(MessageName.PLAN_ESTABLISHED).from(scope).to(authority).purpose(Purpose.SIP)
                .value(Category.SIP, OVERALL_RESPONSIBLE, responsible)
                .value(Category.SIP, NEXT_FOLLOW_UP, next)
                .list(Category.SIP, ITEMS, contents.list(scope, ITEMS))
                .list(Category.SIP, ITEMS_SHOWN, contents.list(scope, ITEMS_SHOWN))
                .text(Category.SIP, COMMON_ADVICE, contents.text(scope, COMMON_ADVICE).orElse(null))
                .build());
    }

    private static SipPlan.Item written(PlanItem item) {
        return new SipPlan.Item(item.area().title(), item.need(), item.intervention(), item.responsible().title(),
                item.start(), item.followUp());
    }
}
