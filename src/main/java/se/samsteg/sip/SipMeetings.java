package se.samsteg.sip;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Plans meetings, and records how they went. */
@Service
@Transactional
class SipMeetings {
    static final String PARTIES = "parties";
    static final String LIMIT = "sipMeeting";

    private final Sips sips;
    private final SipParties parties;
    private final SipCoverage coverage;
    private final ComingOfAge age;
    private final Attendance attendance;
    private final SipDeviations deviations;
    private final Contents contents;
    private final Timeline timeline;
    private final CaseDeadlines deadlines;
    private final StatutoryLimits limits;
    private final SipClock clock;

    SipMeetings(Sips sips, SipParties parties, SipCoverage coverage, ComingOfAge age, Attendance attendance, SipDeviations deviations,
                Contents contents, Timeline timeline, CaseDeadlines deadlines, StatutoryLimits limits, SipClock clock) {
        this.sips = sips;
        this.parties = parties;
        this.coverage = coverage;
        this.age = age;
        this.attendance = attendance;
        this.deviations = deviations;
        this.contents = contents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Puts the proposal into the form, where the coordinator changes it: the decision's, or for a later meeting those who take part.
     * From now on the meeting's limit runs: there is a need that somebody has found, and a consent without which nobody can be called.
     *
     * @return the last day for the meeting
     */
    LocalDate prepare(CaseScope scope, long pupilId, String proposed) {
        var sip = sips.get(scope);
        var taking = parties.takingPart(sip);
        contents.record(scope, PARTIES, Party.names(age.without(taking.isEmpty() ? Party.parse(proposed) : taking, pupilId)),
                "sip-parties", NewDocument.SYSTEM);
        coverage.show(scope, pupilId);
        var limit = limits.lastDay(LIMIT, clock.today());
        deadlines.set(scope.caseNumber(), scope.authority(), limit);
        sips.meetBy(sip, limit.lastDay());
        return limit.lastDay();
    }

    /** @return the day on which the parties first met; empty when they have not yet */
    Optional<LocalDate> record(CaseScope scope, long pupilId, MeetingOutcome outcome, LocalDateTime start) {
        var came = attendance.take(scope);
        var sip = sips.get(scope);
        if (outcome == MeetingOutcome.HELD) {
            var early = clock.now().isBefore(start);
            var day = early ? clock.today() : start.toLocalDate();
            sips.met(sip, day);
            deadlines.meet(scope.caseNumber(), scope.authority(), LIMIT, clock.today());
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("SIP-mötet hölls " + Swedish.day(day)
                    + (early ? ", tidigare än planerat." : "."), Law.SIP));
            note(scope, sip, came);
        } else {
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("SIP-mötet " + Swedish.day(start.toLocalDate())
                    + (outcome == MeetingOutcome.MOVED ? " flyttades." : " ställdes in."), Law.SIP_ROUTINE));
            coverage.show(scope, pupilId);
        }
        return Optional.ofNullable(sips.get(scope).metOn());
    }

    /** Who did not come has promised nothing: the plan says so, and a principal's absence is the supervisors' matter. */
    private void note(CaseScope scope, Sip sip, Map<Party, String> came) {
        came.forEach((party, how) -> parties.attended(sip, party, how));
        tellOf(uncalled(sip, came), scope);
        var places = parties.of(sip);
        var silent = silent(sip, places);
        var missing = places.stream().flatMap(place -> missing(place, silent).stream()).collect(Collectors.joining("\n"));
        contents.record(scope, "missingAtMeeting", missing, "holdMeeting", NewDocument.SYSTEM);
        deviate(scope, Deviation.ABSENT, absent(places), "Inte med på SIP-mötet");
        deviate(scope, Deviation.UNKNOWN, silent, "Inget svar på kallelsen till SIP-mötet, och ingen närvaro antecknad");
    }

    /** Other authorities' people who were there all the same: it is written down, and somebody sees to the consent (OSL 8:1). */
    private Set<Party> uncalled(Sip sip, Map<Party, String> came) {
        var called = parties.takingPart(sip);
        return Party.inOrder(came.entrySet().stream().filter(party -> !"absent".equals(party.getValue())).map(Map.Entry::getKey)
                .filter(party -> party.authority(sip.authority()).isPresent() && !called.contains(party)));
    }

    private void tellOf(Set<Party> uncalled, CaseScope scope) {
        uncalled.forEach(party -> timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(party.shortTitle()
                + " var med på SIP-mötet utan att vara kallad. Kontrollera att familjen samtycker.", Law.SECRECY_BETWEEN_AUTHORITIES, Law.CONSENT)));
    }

    private static Optional<String> missing(SipParties.Place place, Set<Party> silent) {
        return silent.contains(place.party()) ? Optional.of(place.party().title() + ": inget svar på kallelsen, och ingen närvaro antecknad")
                : Optional.ofNullable(place.attendance()).filter(how -> !how.equals("attended")).map(how -> place.party().title() + " " + Attendance.title(how));
    }

    private void deviate(CaseScope scope, Deviation deviation, Set<Party> missing, String sentence) {
        if (!missing.isEmpty()) {
            var names = missing.stream().map(Party::shortTitle).map(Swedish::inside).collect(Collectors.joining(", "));
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence + ": " + names + ".", Law.SIP));
        }
        missing.forEach(party -> deviations.note(scope, deviation, party, ""));
    }

    private static Set<Party> absent(List<SipParties.Place> places) {
        return those(places, place -> "absent".equals(place.attendance()));
    }

    /** Called, and neither has it answered nor has anybody noted whether it came. */
    private Set<Party> silent(Sip sip, List<SipParties.Place> places) {
        var unanswered = parties.calls(sip).stream().filter(call -> call.answer().isEmpty()).map(SipParties.Called::authority).toList();
        return those(places, place -> place.attendance() == null && place.party().authority(sip.authority()).filter(unanswered::contains).isPresent());
    }

    private static Set<Party> those(List<SipParties.Place> places, Predicate<SipParties.Place> which) {
        return Party.inOrder(places.stream().filter(SipParties.Place::takesPart).filter(which).map(SipParties.Place::party));
    }
}
