package se.samsteg.support;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;

/** Cases that stand at once where a step begins which others would only call, and a school that answers. */
@Component
public class DistrictCases {
    public static final Authority DISTRICT = new Authority("sdn-norra-innerstaden");

    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final RuntimeService runtime;
    private final DisclosureGate gate;

    DistrictCases(PupilRegistry pupils, CaseFiles cases, RuntimeService runtime, DisclosureGate gate) {
        this.pupils = pupils;
        this.cases = cases;
        this.runtime = runtime;
        this.gate = gate;
    }

    /** Starts a process in the district, for a pupil born on the day; returns the case number. */
    public String begin(String process, String birthDate, Map<String, Object> variables) {
        return begin(process, pupil(Map.of("birthDate", birthDate)), variables);
    }

    /** A registered pupil with one guardian, as far as the fields say nothing else; without a birth date nobody knows it. */
    public Pupil pupil(Map<String, Object> fields) {
        var all = new HashMap<String, Object>(Map.of("firstName", "Alva", "lastName", "Ek", "grade", 6,
                "homeSchool", "Vasaskolan", "district", DISTRICT.tenantId(), "guardian1Name", "Bo Ek", "guardian1Custody", true));
        all.putAll(fields);
        return pupils.register(all, all.containsKey("birthDate") ? Demand.COMPLETE : Demand.AS_FAR_AS_KNOWN);
    }

    /** Starts a process in the district, in a case of its own; returns the case number. */
    public String begin(String process, Pupil pupil, Map<String, Object> variables) {
        var number = cases.open(pupil, DISTRICT).number();
        cases.join(number, Authority.SCHOOLS);
        var all = new HashMap<String, Object>(Map.of("caseNumber", number.value(), "pupilId", pupil.id(), "pupilLabel", pupil.label(),
                "district", DISTRICT.tenantId(), "receiver", DISTRICT.tenantId()));
        all.putAll(variables);
        runtime.startProcessInstanceByKey(process, number.value(), all);
        return number.value();
    }

    /** The school tells what the investigation asked for. */
    public void provideInformation(String caseNumber, String conversation, String observations) {
        provideInformation(caseNumber, conversation, observations, null);
    }

    /** The school tells a part of it, or nothing (no observations), and why. */
    public void provideInformation(String caseNumber, String conversation, String observations, String reason) {
        gate.send(Message.named(MessageName.INFORMATION_PROVIDED).from(school(caseNumber)).to(DISTRICT).purpose(Purpose.INVESTIGATION)
                .value(Category.SCHOOL_SITUATION, ProcessVariable.flag("informationGiven"), observations != null)
                .value(Category.SCHOOL_SITUATION, ProcessVariable.flag("informationPartial"), observations != null && reason != null)
                .value(Category.SCHOOL_SITUATION, ProcessVariable.number("attendancePercent"), observations == null ? null : 60)
                .text(Category.SCHOOL_SITUATION, "observations", observations)
                .text(Category.SCHOOL_SITUATION, "informationReason", reason).inReplyTo(conversation).build());
    }

    public CaseScope school(String caseNumber) {
        return scope(caseNumber, Authority.SCHOOLS);
    }

    public CaseScope scope(String caseNumber, Authority authority) {
        return new CaseScope(new CaseNumber(caseNumber), authority, "test", "");
    }
}
