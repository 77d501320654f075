package se.samsteg.sip;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Faults;
import se.samsteg.shared.NotFound;

/** The interventions of a plan while it is written: entered on a page of their own, since forms cannot take lists. */
@Service
@Transactional
class PlanDrafts {
    private final Sips sips;
    private final SipPlans plans;
    private final SipProcess process;
    private final Contents contents;
    private final Actor actor;

    PlanDrafts(Sips sips, SipPlans plans, SipProcess process, Contents contents, Actor actor) {
        this.sips = sips;
        this.plans = plans;
        this.process = process;
        this.contents = contents;
        this.actor = actor;
    }

    /** @throws NotFound when the caller has no such plan to write */
    SipProcess.PlanTask task(CaseNumber number) {
        return process.planTask(number).orElseThrow(() -> new NotFound("Det finns ingen plan att skriva i ärendet."));
    }

    List<?> items(CaseNumber number) {
        return contents.list(scope(number, task(number)), SipPlans.ITEMS);
    }

    /**
     * Keeps the interventions until the task is completed.
     *
     * @throws se.samsteg.shared.Refusal naming each row that is wrong; nothing is kept then
     */
    void save(CaseNumber number, List<Map<String, Object>> items) {
        var task = task(number);
        var faults = new Faults();
        faults.require(!items.isEmpty(), "items", "Skriv in minst en insats.");
        PlanRows.check(items, Party.parse(task.calledParties()), faults);
        faults.refuseIfAny();
        process.count(task, items.size());
        var scope = scope(number, task);
        contents.record(scope, SipPlans.ITEMS, items, "documentPlan", actor.id());
        plans.show(scope, plans.items(scope));
    }

    private CaseScope scope(CaseNumber number, SipProcess.PlanTask task) {
        return sips.running(number, task.authority()).map(Sip::scope)
                .orElseThrow(() -> new NotFound("Ingen SIP pågår i ärendet."));
    }
}
