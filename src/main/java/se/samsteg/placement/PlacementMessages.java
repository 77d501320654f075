package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.ACTION_PLAN_STATUS;
import static se.samsteg.placement.PlacementVariables.ATTENDANCE_PERCENT;
import static se.samsteg.placement.PlacementVariables.ELIGIBILITY;
import static se.samsteg.placement.PlacementVariables.END_DATE;
import static se.samsteg.placement.PlacementVariables.GOALS_MET;
import static se.samsteg.placement.PlacementVariables.GRADES;
import static se.samsteg.placement.PlacementVariables.GROUP_CODE;
import static se.samsteg.placement.PlacementVariables.GROUP_TYPE;
import static se.samsteg.placement.PlacementVariables.INFORMATION_GIVEN;
import static se.samsteg.placement.PlacementVariables.INFORMATION_PARTIAL;
import static se.samsteg.placement.PlacementVariables.INITIATOR;
import static se.samsteg.placement.PlacementVariables.PASSED_SUBJECTS;
import static se.samsteg.placement.PlacementVariables.PLACEMENT_START;
import static se.samsteg.placement.PlacementVariables.TERM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.samsteg.content.Contents;
import se.samsteg.deadline.SchoolTerms;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Disclosure;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** What the schools tell the district about a placed pupil, as far as the gate lets it pass. */
@Service
class PlacementMessages {
    private static final String SIP_QUESTION = "Uppföljningen av placeringen gav en tidig varning. Vilka insatser behövs tillsammans?";
    private final DisclosureGate gate;
    private final Contents contents;
    private final SchoolTerms terms;
    private final Clock clock;

    PlacementMessages(DisclosureGate gate, Contents contents, SchoolTerms terms, Clock clock) {
        this.gate = gate;
        this.contents = contents;
        this.terms = terms;
        this.clock = clock;
    }

    Disclosure notifyPlacement(CaseScope scope, Authority district, GroupType type, String code, LocalDate start) {
        return gate.send(to(district, scope, MessageName.PLACEMENT_NOTIFIED, Purpose.COOPERATION)
                .value(Category.SCHOOL_SITUATION, GROUP_TYPE, type)
                .value(Category.SCHOOL_SITUATION, GROUP_CODE, code)
                .value(Category.SCHOOL_SITUATION, PLACEMENT_START, start)
                .texts(Category.SCHOOL_SITUATION, contents.read(scope, List.of("reasons"))).build());
    }

    /** The results of a term (rule 33), as far as the consent goes; "no grades yet" is one. */
    Disclosure reportResult(CaseScope scope, Authority district, Review review) {
        var term = terms.of(IsoTime.today(clock)).toString();
        return gate.send(to(district, scope, MessageName.SCHOOL_RESULT_REPORTED, Purpose.COOPERATION)
                .value(Category.SCHOOL_SITUATION, ATTENDANCE_PERCENT, review.attendancePercent())
                .value(Category.SCHOOL_SITUATION, GOALS_MET, review.goalsMet())
                .value(Category.SCHOOL_SITUATION, TERM, term)
                .value(Category.SCHOOL_SITUATION, GRADES, review.result().grades().orElse(null))
                .value(Category.SCHOOL_SITUATION, PASSED_SUBJECTS, review.result().passedSubjects().orElse(null))
                .value(Category.SCHOOL_SITUATION, ELIGIBILITY, review.result().eligibility().orElse(null))
                .value(Category.SCHOOL_SITUATION, ACTION_PLAN_STATUS, review.result().actionPlan().orElse(null)).build());
    }

    /**
     * Asks for a SIP since a review gave a warning (SoL 10:8); the review's note stays at the school. Its figures go as fields
     * of their own, never in the words of the question: a giver may have taken them out of the consent.
     */
    Disclosure requestSip(CaseScope scope, Authority district, Review review) {
        return gate.send(to(district, scope, MessageName.SIP_REQUESTED, Purpose.SIP)
                .value(Category.SIP, INITIATOR, "school").text(Category.SIP, "question", SIP_QUESTION)
                .value(Category.SCHOOL_SITUATION, ATTENDANCE_PERCENT, review.attendancePercent())
                .value(Category.SCHOOL_SITUATION, GOALS_MET, review.goalsMet()).build());
    }

    /**
     * Answers an open investigation's request (SoL 20:6, OSL 10:28).
     *
     * @param conversation id of the request
     * @param given        false when the school has nothing to give, and says why
     * @param partial      only a part is given now, and why the rest is missing is said
     */
    Disclosure provideInformation(CaseScope scope, Authority district, Optional<String> conversation, boolean given, boolean partial,
                                  Optional<Integer> attendance) {
        var texts = contents.read(scope, !given ? List.of("informationReason")
                : partial ? List.of("observations", "informationReason") : List.of("observations"));
        return gate.send(to(district, scope, MessageName.INFORMATION_PROVIDED, Purpose.INVESTIGATION)
                .value(Category.SCHOOL_SITUATION, INFORMATION_GIVEN, given)
                .value(Category.SCHOOL_SITUATION, INFORMATION_PARTIAL, given && partial)
                .value(Category.SCHOOL_SITUATION, ATTENDANCE_PERCENT, given ? attendance.orElse(null) : null)
                .texts(Category.SCHOOL_SITUATION, texts).inReplyTo(conversation.orElse(null)).build());
    }

    /** What was done together has ended here, and where the pupil went is not said. */
    Disclosure reportMove(CaseScope scope, Authority former) {
        return gate.send(Message.named(MessageName.PUPIL_MOVED).from(scope).to(former).purpose(Purpose.ENDING)
                .about(Category.CASE_STATUS).build());
    }

    Disclosure reportEnd(CaseScope scope, Authority district, LocalDate end) {
        return gate.send(to(district, scope, MessageName.PLACEMENT_ENDED, Purpose.COOPERATION)
                .value(Category.SCHOOL_SITUATION, END_DATE, end).build());
    }

    private static Message.Builder to(Authority district, CaseScope scope, MessageName name, Purpose purpose) {
        return Message.named(name).from(scope).to(district).purpose(purpose);
    }
}
