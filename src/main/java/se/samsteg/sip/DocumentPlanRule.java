package se.samsteg.sip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Swedish;

/** A plan has interventions, each complete, a follow-up ahead, and an advice that says how contradictions are settled (rules 30 and 31). */
@Component
class DocumentPlanRule implements FormRule {
    private final Sips sips;
    private final PlanParties parties;
    private final Contents contents;
    private final SipClock clock;

    DocumentPlanRule(Sips sips, PlanParties parties, Contents contents, SipClock clock) {
        this.sips = sips;
        this.parties = parties;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-documentPlan";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var sip = plan(answers);
        var rows = answers.has(SipPlans.ITEMS) ? answers.entered().get(SipPlans.ITEMS) instanceof List<?> list ? list : List.of("no rows")
                : sip.map(found -> contents.list(found.scope(), SipPlans.ITEMS)).orElse(List.of());
        faults.require(!rows.isEmpty(), SipPlans.ITEMS, "Planen behöver minst en insats. Skriv in dem på sidan för planen.", Law.SIP_PLAN);
        var called = answers.earlierText(SipVariables.CALLED_PARTIES.name()).orElse("");
        PlanRows.check(rows, sip.map(found -> parties.bounds(found, called)).orElseGet(() -> new PlanBounds(
                PlanParties.named(called), answers.earlierDate(SipVariables.MET_ON.name()), clock.today(), List.of())), faults);
        faults.require(answers.date("nextFollowUp").filter(day -> day.isAfter(clock.today())).isPresent(),
                "nextFollowUp", "Uppföljningen ska ligga framåt i tiden.", Law.SIP_PLAN);
        faults.require(!answers.flag("contradictionsSettled") || answers.text("commonAdvice").isPresent(),
                "commonAdvice", "Skriv det gemensamma rådet: hur ni har enats.", Law.SIP_PLAN);
        sip.ifPresent(found -> responsibility(answers, found, rows, faults));
    }

    /** Nothing lies any longer on who does not answer for it, or the parties say how they have come to agree. */
    private void responsibility(Answers answers, Sip sip, List<?> rows, Faults faults) {
        var denying = parties.denying(sip);
        var stuck = rows.stream().filter(Map.class::isInstance).map(row -> LowerCamel.parse(Party.class, PlanItem.text((Map<?, ?>) row, "responsible")))
                .flatMap(Optional::stream).filter(denying::contains).distinct().toList();
        var settled = answers.flag("responsibilitySettled");
        faults.require(stuck.isEmpty() || settled, "responsibilitySettled", Swedish.list(stuck.stream().map(Party::title).toList())
                + " tar inte ansvaret. Lägg insatsen på någon annan, eller kom överens och skriv hur.", Law.SIP_PLAN);
        faults.require(!settled || answers.text("responsibilitySettledReason").isPresent(), "responsibilitySettledReason",
                "Skriv hur frågan om ansvar är löst.", Law.SIP_PLAN);
    }

    private Optional<Sip> plan(Answers answers) {
        return answers.earlierText(CaseVariables.CASE_NUMBER.name()).flatMap(number -> answers.earlierText(CaseVariables.DISTRICT.name())
                .flatMap(district -> sips.running(new CaseNumber(number), new Authority(district))));
    }
}
