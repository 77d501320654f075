package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.MEETING_MINUTES;
import static se.samsteg.sip.SipVariables.MEETING_START;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.Category;
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
import se.samsteg.shared.Swedish;

/** Plans meetings and calls the parties to them. */
@Service
@Transactional
class SipMeetings {
    /** A planned meeting: when, how long, and the last day that local policy allows. */
    record Meeting(LocalDateTime start, int minutes, LocalDate latest) {
    }

    private final Sips sips;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final FamilyLetters letters;
    private final CalendarFiles calendar;
    private final Documents documents;
    private final Actor actor;

    SipMeetings(Sips sips, Contents contents, Timeline timeline, DisclosureGate gate, FamilyLetters letters,
                CalendarFiles calendar, Documents documents, Actor actor) {
        this.sips = sips;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.letters = letters;
        this.calendar = calendar;
        this.documents = documents;
        this.actor = actor;
    }

    /** Puts the decision's proposal into the form, where the coordinator changes it. */
    void propose(CaseScope scope, String parties) {
        contents.record(scope, "parties", Party.names(Party.parse(parties)), "sip-parties", NewDocument.SYSTEM);
    }

    /**
     * Calls those whom the consent covers (rule 29): each authority once through the gate, the family by letter.
     *
     * @return the parties that are called; a party whose authority the gate holds back is not among them
     */
    Set<Party> call(CaseScope scope, long pupilId, Meeting meeting) {
        var sip = sips.of(scope).orElseThrow(() -> new IllegalStateException("No plan runs in " + scope.caseNumber()));
        var wanted = Party.of(contents.list(scope, "parties"));
        var reached = wanted.stream().flatMap(party -> party.authority(scope.authority()).stream()).distinct()
                .filter(authority -> call(sip, scope, authority, meeting)).collect(Collectors.toSet());
        var called = wanted.stream().filter(party -> party.authority(scope.authority()).map(reached::contains).orElse(true))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        invite(sip, scope, pupilId, called, meeting);
        sips.meet(sip);
        if (meeting.start().toLocalDate().isAfter(meeting.latest())) {
            timeline.record(scope.caseNumber(), scope.authority(),
                    Entry.fact("SIP-mötet hålls senare än rutinen säger (senast " + Swedish.day(meeting.latest()) + ").", "Rutin för SIP"));
        }
        return called;
    }

    private boolean call(Sip sip, CaseScope scope, Authority authority, Meeting meeting) {
        var disclosure = gate.send(Message.named(MessageName.SIP_CALLED).from(scope).to(authority).purpose(Purpose.SIP)
                .value(Category.SIP, MEETING_START, meeting.start())
                .value(Category.SIP, MEETING_MINUTES, meeting.minutes())
                .text(Category.SIP, "meetingPlace", contents.text(scope, "meetingPlace").orElse(null))
                .text(Category.SIP, "meetingQuestion", contents.text(scope, "meetingQuestion").orElse(null))
                .build());
        if (!disclosure.blocked()) {
            sips.call(sip, authority);
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
}
