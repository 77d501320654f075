package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** What an application must hold to be received (skollagen 3:7, 3:9, 3:11). Every fault is named at once. */
@Component
class ApplicationRules implements FormRule {
    private static final String PLAN = "actionPlanDate";
    private final PupilRegistry pupils;
    private final ApplicantAges ages;
    private final Seating seating;
    private final Clock clock;

    ApplicationRules(PupilRegistry pupils, ApplicantAges ages, Seating seating, Clock clock) {
        this.pupils = pupils;
        this.ages = ages;
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
        ages.check(answers, today(), faults);
        answers.text("groupCode").ifPresent(code -> group(code, answers, faults));
        notInTheFuture("investigationDate", "Utredningen kan inte vara daterad i framtiden.", Law.SCHOOL_INVESTIGATION, answers, faults);
        notInTheFuture(PLAN, "Åtgärdsprogrammet kan inte vara daterat i framtiden.", Law.ACTION_PLAN, answers, faults);
        answers.date(PLAN).ifPresent(plan -> {
            faults.require(answers.date("investigationDate").filter(day -> !day.isAfter(today()))
                            .map(investigated -> !plan.isBefore(investigated)).orElse(true), PLAN,
                    "Åtgärdsprogrammet bygger på utredningen och kan inte vara daterat före den.", Law.ACTION_PLAN);
            faults.require(answers.date("followUpDate").map(followUp -> !followUp.isBefore(plan)).orElse(true), "followUpDate",
                    "Uppföljningen kan inte ligga före åtgärdsprogrammets datum.", Law.ACTION_PLAN);
        });
    }

    private void group(String code, Answers answers, Faults faults) {
        var wanted = answers.text("groupType").flatMap(type -> LowerCamel.parse(GroupType.class, type));
        var group = seating.openGroup(code);
        faults.require(group.isPresent(), "groupCode", "Gruppen finns inte, eller tar inte emot elever nu. " + choices(wanted), Law.PLACEMENT_ROUTINE);
        faults.require(group.isEmpty() || wanted.map(group.get().type()::equals).orElse(true), "groupCode",
                "Gruppen är av en annan typ än den valda. " + choices(wanted), Law.PLACEMENT_ROUTINE);
    }

    private String choices(Optional<GroupType> wanted) {
        var codes = seating.openGroups().stream().filter(group -> wanted.map(group.type()::equals).orElse(true)).map(Group::code)
                .collect(Collectors.joining(", "));
        var kind = wanted.map(type -> type + "-grupper").orElse("Grupper");
        return codes.isEmpty() ? "Inga " + kind + " tar emot elever nu." : kind + " att välja på: " + codes + ".";
    }

    private void notInTheFuture(String field, String message, Law law, Answers answers, Faults faults) {
        faults.require(answers.date(field).map(date -> !date.isAfter(today())).orElse(true), field, message, law);
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
