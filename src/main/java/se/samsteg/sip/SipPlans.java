package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.NEXT_FOLLOW_UP;
import static se.samsteg.sip.SipVariables.OVERALL_RESPONSIBLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Checks and establishes plans (SoL 10:9, HSL 16:4). It is longer than other files since a plan has one way into force. */
@Service
@Transactional
class SipPlans {
    static final String ITEMS = "items";
    static final String ITEMS_SHOWN = "itemsShown";
    static final String LIMIT = "sipFollowUp";
    private static final String COMMON_ADVICE = "commonAdvice";

    /** Whether the plan can be established; if its advice contradicts itself; when its last intervention is followed up. */
    record Check(boolean holds, boolean contradicts, Optional<LocalDate> lastFollowUp) {
    }

    private final Sips sips;
    private final SipParties parties;
    private final PlanVersions versions;
    private final PlanPaper paper;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final Deliveries deliveries;
    private final FamilyLetters letters;
    private final CaseDeadlines deadlines;
    private final StatutoryLimits limits;
    private final Actor actor;
    private final SipClock clock;

    SipPlans(Sips sips, SipParties parties, PlanVersions versions, PlanPaper paper, Contents contents, Timeline timeline, DisclosureGate gate,
             Deliveries deliveries, FamilyLetters letters, CaseDeadlines deadlines, StatutoryLimits limits, Actor actor, SipClock clock) {
        this.sips = sips;
        this.parties = parties;
        this.versions = versions;
        this.paper = paper;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.deliveries = deliveries;
        this.letters = letters;
        this.deadlines = deadlines;
        this.limits = limits;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param settled the parties say that they agree; counts only when the common advice says how */
    Check check(CaseScope scope, boolean settled) {
        var items = items(scope);
        show(scope, items);
        sips.workedOnBy(sips.get(scope), SipFollowUps.author(actor));
        var contradictions = Contradictions.among(items);
        var agreed = settled && contents.text(scope, COMMON_ADVICE).isPresent();
        var open = contradictions.any() && !agreed;
        contents.record(scope, "contradictions", contradictions.text(), "checkPlan", NewDocument.SYSTEM);
        if (open) {
            tell(scope, "Planen har insatser som inte går ihop; den går tillbaka tills parterna är eniga.");
        }
        return new Check(!items.isEmpty() && !open, open, items.stream().map(PlanItem::followUp).max(LocalDate::compareTo));
    }

    /**
     * Makes it a version, writes and files it, and gives it to the family and to those who take part.
     *
     * @param followUp the day chosen for the follow-up; without one the ordinary time counts from today
     * @param called   the called parties, for a plan from before each was kept by itself
     * @return the day of the follow-up
     */
    LocalDate establish(CaseScope scope, long pupilId, Principal responsible, Optional<LocalDate> followUp, String called) {
        var sip = sips.get(scope);
        var next = followUp.filter(day -> day.isAfter(clock.today())).orElseGet(() -> limits.lastDay(LIMIT, clock.today()).lastDay());
        var version = keep(scope, pupilId, sip, responsible, next);
        letters.send(scope, pupilId, parties.of(sip).isEmpty() ? Party.parse(called) : parties.takingPart(sip), DocumentKind.LETTER, "sipPlan",
                paper.of(scope, pupilId, sip, version));
        parties.askAnew(sip);
        contents.record(scope, SipAnswers.COMMITMENTS, "", "establishPlan", NewDocument.SYSTEM);
        deliveries.takeBack(scope.caseNumber(), scope.authority(), Set.of(MessageName.PLAN_ESTABLISHED));
        parties.authorities(sip).forEach(authority -> give(scope, authority, version));
        deadlines.set(scope.caseNumber(), scope.authority(), limits.extended(LIMIT, clock.today(), next));
        tell(scope, version.version() == 1 ? "Den samordnade individuella planen är fastställd." : "Den samordnade individuella planen är fastställd i version "
                + version.version() + ".");
        return next;
    }

    /** Gives an authority the version that is in force once more. */
    void giveAgain(CaseScope scope, Authority authority) {
        versions.latest(sips.get(scope)).ifPresent(version -> give(scope, authority, version));
    }

    private PlanVersion keep(CaseScope scope, long pupilId, Sip sip, Principal responsible, LocalDate next) {
        var rows = contents.list(scope, ITEMS).stream().map(PlanRows::row).toList();
        var number = versions.latest(sip).map(PlanVersion::version).orElse(0) + 1;
        var draft = new PlanVersion(number, clock.instant(), Optional.ofNullable(sip.author()).orElse(Sip.Author.SYSTEM), responsible, next, rows,
                contents.text(scope, COMMON_ADVICE).orElse(""), 0);
        var version = draft.filedAs(letters.file(scope, DocumentKind.PLAN, paper.of(scope, pupilId, sip, draft)));
        versions.add(sip, version);
        return version;
    }

    /** Shows the interventions in forms by the names that people know. */
    void show(CaseScope scope, List<PlanItem> items) {
        contents.record(scope, ITEMS_SHOWN, items.stream().map(PlanItem::shown).toList(), "checkPlan", NewDocument.SYSTEM);
    }

    List<PlanItem> items(CaseScope scope) {
        return contents.list(scope, ITEMS).stream().map(row -> PlanItem.of((Map<?, ?>) row)).toList();
    }

    private void give(CaseScope scope, Authority authority, PlanVersion version) {
        gate.send(Message.named(MessageName.PLAN_ESTABLISHED).from(scope).to(authority).purpose(Purpose.SIP)
                .value(Category.SIP, OVERALL_RESPONSIBLE, version.overallResponsible())
                .value(Category.SIP, NEXT_FOLLOW_UP, version.nextFollowUp())
                .list(Category.SIP, ITEMS, version.rows())
                .list(Category.SIP, ITEMS_SHOWN, version.items().stream().map(PlanItem::shown).toList())
                .text(Category.SIP, COMMON_ADVICE, version.commonAdvice().isEmpty() ? null : version.commonAdvice())
                .build());
    }

    private void tell(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, Law.SIP_PLAN, Law.SIP_HEALTH));
    }
}
