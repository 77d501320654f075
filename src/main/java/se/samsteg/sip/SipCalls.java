package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.MEETING_MINUTES;
import static se.samsteg.sip.SipVariables.MEETING_START;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.CalendarFiles;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.NewDocument;
import se.samsteg.document.SipInvitation;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Calls the parties to a meeting: those whom the consent covers, and no others (rule 29). */
@Service
@Transactional
class SipCalls {
    /**
     * A planned meeting.
     *
     * @param latest the last day that local policy allows
     * @param cause  why it is later, by code, or null
     */
    record Meeting(LocalDateTime start, int minutes, LocalDate latest, String cause) {
    }

    private final Sips sips;
    private final SipParties parties;
    private final SipCoverage coverage;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final Deliveries deliveries;
    private final FamilyLetters letters;
    private final CalendarFiles calendar;
    private final Documents documents;
    private final Actor actor;

    SipCalls(Sips sips, SipParties parties, SipCoverage coverage, Contents contents, Timeline timeline, DisclosureGate gate,
             Deliveries deliveries, FamilyLetters letters, CalendarFiles calendar, Documents documents, Actor actor) {
        this.sips = sips;
        this.parties = parties;
        this.coverage = coverage;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.deliveries = deliveries;
        this.letters = letters;
        this.calendar = calendar;
        this.documents = documents;
        this.actor = actor;
    }

    /**
     * Each authority once through the gate, the family by letter.
     *
     * @return the parties that are called; one whose authority the consent does not cover, or the gate holds back, is not among them
     */
    Set<Party> call(CaseScope scope, long pupilId, Meeting meeting) {
        var sip = sips.get(scope);
        deliveries.takeBack(scope.caseNumber(), scope.authority(), Set.of(MessageName.SIP_CALLED));
        var leftOut = callEach(scope, pupilId, Party.of(contents.list(scope, SipMeetings.PARTIES)), sip, meeting);
        parties.begin(sip);
        leftOut.forEach((party, why) -> parties.place(sip, party, why.orElse(null)));
        var called = parties.takingPart(sip);
        sips.call(sip, meeting.start(), meeting.start().toLocalDate().isAfter(meeting.latest()) ? meeting.cause() : null);
        invite(sip, scope, pupilId, called, meeting);
        tell(scope, leftOut, meeting);
        return called;
    }

    /** Calls an authority once more to the meeting that is planned: another of its clinics has taken over. */
    boolean callAgain(CaseScope scope, Authority authority, Meeting meeting) {
        return call(sips.get(scope), scope, authority, meeting);
    }

    /** @return for each party why it is not called; empty when it is */
    private Map<Party, Optional<LeftOut>> callEach(CaseScope scope, long pupilId, Set<Party> wanted, Sip sip, Meeting meeting) {
        var reached = new LinkedHashMap<Authority, Boolean>();
        var found = new EnumMap<Party, Optional<LeftOut>>(Party.class);
        for (var party : wanted) {
            var against = coverage.against(scope, pupilId, party);
            found.put(party, against.isPresent() ? against : party.authority(scope.authority())
                    .filter(authority -> !reached.computeIfAbsent(authority, one -> call(sip, scope, one, meeting))).map(authority -> LeftOut.EXCEPTED));
        }
        return found;
    }

    private boolean call(Sip sip, CaseScope scope, Authority authority, Meeting meeting) {
        var disclosure = gate.send(Message.named(MessageName.SIP_CALLED).from(scope).to(authority).purpose(Purpose.SIP)
                .value(Category.SIP, MEETING_START, meeting.start())
                .value(Category.SIP, MEETING_MINUTES, meeting.minutes())
                .text(Category.SIP, "meetingPlace", contents.text(scope, "meetingPlace").orElse(null))
                .text(Category.SIP, "meetingQuestion", contents.text(scope, "meetingQuestion").orElse(null))
                .build());
        if (!disclosure.blocked()) {
            parties.call(sip, authority);
        }
        return !disclosure.blocked();
    }

    private void invite(Sip sip, CaseScope scope, long pupilId, Set<Party> called, Meeting meeting) {
        letters.send(scope, pupilId, called, DocumentKind.INVITATION, "sipInvitation", new SipInvitation(
                letters.nameOf(pupilId), meeting.start(), meeting.minutes(),
                contents.text(scope, "meetingPlace").orElse(""), contents.text(scope, "meetingQuestion").orElse(""),
                Party.titles(called)));
        documents.store(scope, new NewDocument(DocumentKind.INVITATION, "sip", "Kalenderfil till mötet",
                CalendarFiles.MEDIA_TYPE, calendar.meeting(scope.caseNumber() + "/sip/" + sip.id(), sip.meetings(),
                meeting.start(), Duration.ofMinutes(meeting.minutes())), actor.id()));
    }

    /** The coordinator sees at once, and at the meeting, who was not called and why. */
    private void tell(CaseScope scope, Map<Party, Optional<LeftOut>> leftOut, Meeting meeting) {
        var lines = new ArrayList<String>();
        leftOut.forEach((party, found) -> found.ifPresent(why -> {
            lines.add(party.title() + ": " + why.words());
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(party.shortTitle() + " kallades inte till SIP: " + why.words() + ".",
                    Law.SECRECY_BETWEEN_AUTHORITIES, Law.CONSENT));
        }));
        contents.record(scope, "notCalled", String.join("\n", lines), "callParties", NewDocument.SYSTEM);
        if (meeting.start().toLocalDate().isAfter(meeting.latest())) {
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("SIP-mötet hålls senare än rutinen säger (senast "
                    + Swedish.day(meeting.latest()) + "); skälet är antecknat.", Law.SIP_ROUTINE));
        }
    }
}
