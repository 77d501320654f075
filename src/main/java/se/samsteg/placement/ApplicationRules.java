package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** What an application must hold to be received (skollagen 3:7, 3:9, 3:11). Every fault is named at once. */
@Component
class ApplicationRules implements FormRule {
    private final PupilRegistry pupils;
    private final Seating seating;
    private final Clock clock;

    ApplicationRules(PupilRegistry pupils, Seating seating, Clock clock) {
        this.pupils = pupils;
        this.seating = seating;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "placement-start";
    }

    @Override
    public boolean alsoOfIncompleteForm() {
        return true;
    }

    @Override
    public void check(Answers answers, Faults faults) {
        pupils.check(answers.entered(), Demand.COMPLETE, faults);
        answers.text("groupCode").ifPresent(code -> group(code, answers, faults));
        notInTheFuture("investigationDate", "Utredningen kan inte vara daterad i framtiden.", answers, faults);
        notInTheFuture("actionPlanDate", "Åtgärdsprogrammet kan inte vara daterat i framtiden.", answers, faults);
        answers.date("actionPlanDate").ifPresent(plan -> faults.require(
                answers.date("followUpDate").map(followUp -> !followUp.isBefore(plan)).orElse(true), "followUpDate",
                "Uppföljningen kan inte ligga före åtgärdsprogrammets datum."));
    }

    private void group(String code, Answers answers, Faults faults) {
        var group = seating.openGroup(code);
        faults.require(group.isPresent(), "groupCode", "Gruppen finns inte, eller tar inte emot elever nu.");
        faults.require(group.isEmpty() || answers.text("groupType").isEmpty()
                || answers.is("groupType", LowerCamel.of(group.get().type())), "groupCode", "Gruppen är av en annan typ än den valda.");
    }

    private void notInTheFuture(String field, String message, Answers answers, Faults faults) {
        var today = LocalDate.now(clock.withZone(IsoTime.ZONE));
        faults.require(answers.date(field).map(date -> !date.isAfter(today)).orElse(true), field, message);
    }
}
