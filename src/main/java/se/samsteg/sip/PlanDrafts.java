package se.samsteg.sip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;
import se.samsteg.shared.NotFound;

/** The interventions of a plan while it is written: entered on a page of their own, since forms cannot take lists. */
@Service
@Transactional
class PlanDrafts {
    private final Sips sips;
    private final PlanParties parties;
    private final SipPlans plans;
    private final SipProcess process;
    private final Contents contents;
    private final LegalSources sources;
    private final SipClock clock;
    private final Actor actor;

    PlanDrafts(Sips sips, PlanParties parties, SipPlans plans, SipProcess process, Contents contents, LegalSources sources,
               SipClock clock, Actor actor) {
        this.sips = sips;
        this.parties = parties;
        this.plans = plans;
        this.process = process;
        this.contents = contents;
        this.sources = sources;
        this.clock = clock;
        this.actor = actor;
    }

    /** @throws NotFound when the caller has no such plan to write */
    SipProcess.PlanTask task(CaseNumber number) {
        return process.planTask(number).orElseThrow(() -> new NotFound("Det finns ingen plan att skriva i ärendet."));
    }

    List<?> items(CaseNumber number) {
        return contents.list(sip(number, task(number)).scope(), SipPlans.ITEMS);
    }

    /** Who can be responsible for an intervention. */
    Set<Party> parties(CaseNumber number) {
        var task = task(number);
        return parties.of(sip(number, task), task.calledParties());
    }

    /**
     * Keeps the interventions until the task is completed.
     *
     * @throws se.samsteg.shared.Refusal naming each row that is wrong; nothing is kept then
     */
    void save(CaseNumber number, List<Map<String, Object>> items) {
        var task = task(number);
        var faults = new Faults();
        var sip = sip(number, task);
        faults.require(!items.isEmpty(), "items", "Skriv in minst en insats.", Law.SIP_PLAN);
        PlanRows.check(items, parties.bounds(sip, task.calledParties()), faults);
        faults.refuseIfAny(law -> sources.cite(clock.today(), law));
        process.count(task, items.size());
        var scope = sip.scope();
        contents.record(scope, SipPlans.ITEMS, items, "documentPlan", actor.id());
        plans.show(scope, plans.items(scope));
    }

    private Sip sip(CaseNumber number, SipProcess.PlanTask task) {
        return sips.running(number, task.authority())
                .orElseThrow(() -> new NotFound("Ingen SIP pågår i ärendet."));
    }
}
