package se.samsteg.sip;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.Letterheads;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Keeps what the called authorities say, so that the coordinator sees it at the meeting, in the plan and at the follow-up. */
@Service
@Transactional
class SipAnswers {
    static final String COMMITMENTS = "commitmentAnswers";
    private static final String REASON = "callAnswerReason";
    private static final String COMMITMENTS_REASON = "commitmentsReason";
    private static final String CONTRIBUTION = "contribution";
    private static final String PROGRESS = "progress";

    private final Sips sips;
    private final SipParties parties;
    private final SipDeviations deviations;
    private final Contents contents;
    private final Timeline timeline;
    private final Letterheads letterheads;
    private final SipClock clock;

    SipAnswers(Sips sips, SipParties parties, SipDeviations deviations, Contents contents, Timeline timeline, Letterheads letterheads, SipClock clock) {
        this.sips = sips;
        this.parties = parties;
        this.deviations = deviations;
        this.contents = contents;
        this.timeline = timeline;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    /**
     * @param answer   to the call; empty when a contribution comes
     * @param proposed a time that the authority proposes
     * @param called   the called parties, for a plan from before each was kept by itself
     * @return the parties that take part now: one that has declined is no longer among them
     */
    Set<Party> answered(CaseScope scope, Authority by, Optional<CallAnswer> answer, Optional<LocalDateTime> proposed, String called) {
        var said = contents.take(scope, List.of(REASON, CONTRIBUTION));
        if (said.containsKey(CONTRIBUTION)) {
            add(scope, "contributions", by, said.get(CONTRIBUTION).toString());
            tell(scope, name(by) + " har lämnat sitt bidrag till SIP-mötet.", Law.SIP);
        }
        answer.ifPresent(given -> {
            parties.answer(sips.get(scope), by, given);
            add(scope, "callAnswers", by, given.title() + proposed.map(time -> ", " + Swedish.minute(time)).orElse("")
                    + (said.containsKey(REASON) ? ": " + said.get(REASON) : ""));
            tell(scope, name(by) + " har svarat på kallelsen: " + given.title() + ".", Law.SIP);
        });
        answer.filter(CallAnswer.DECLINE::equals).ifPresent(decline -> decline(scope, by, text(said, REASON)));
        var sip = sips.get(scope);
        return parties.of(sip).isEmpty() ? Party.parse(called) : parties.takingPart(sip);
    }

    /** Nothing can be laid on who does not take part. */
    private void decline(CaseScope scope, Authority by, String reason) {
        var sip = sips.get(scope);
        of(sip, by).forEach(party -> parties.leave(sip, party, clock.today()));
        of(sip, by).forEach(party -> deviations.note(scope, Deviation.CALL_DECLINED, party, reason));
    }

    /**
     * @param confirmed whether the authority answers for what the plan says of it; empty when it reports how it goes
     * @return whether somebody has said no to its part of the version in force
     */
    boolean reported(CaseScope scope, Authority by, Optional<Boolean> confirmed) {
        var said = contents.take(scope, List.of(PROGRESS, COMMITMENTS_REASON));
        var sip = sips.get(scope);
        confirmed.ifPresent(yes -> {
            parties.commit(sip, by, yes);
            add(scope, COMMITMENTS, by, yes ? "gör det som planen säger" : "tar inte ansvaret: " + text(said, COMMITMENTS_REASON));
            tell(scope, name(by) + (yes ? " har bekräftat sina åtaganden i planen." : " tar inte ansvar för det som planen säger. Planen är inte avgjord."), Law.SIP_PLAN);
        });
        if (confirmed.filter(yes -> !yes).isPresent()) {
            of(sip, by).forEach(party -> deviations.note(scope, Deviation.RESPONSIBILITY_DENIED, party, text(said, COMMITMENTS_REASON)));
        } else if (said.containsKey(PROGRESS)) {
            add(scope, "progressReports", by, text(said, PROGRESS));
            tell(scope, name(by) + " har rapporterat hur planen går.", Law.SIP_PLAN);
        }
        return parties.calls(sip).stream().anyMatch(SipParties.Called::denies);
    }

    /** The parties of the plan that the authority answers for. */
    private Set<Party> of(Sip sip, Authority authority) {
        var placed = parties.of(sip).stream().filter(place -> place.leftOut() == null).map(SipParties.Place::party).toList();
        return Arrays.stream(Party.values()).filter(placed::contains).filter(party -> party.authority(sip.authority()).filter(authority::equals).isPresent())
                .collect(Collectors.toSet());
    }

    private void add(CaseScope scope, String field, Authority by, String text) {
        var earlier = contents.text(scope, field).map(lines -> lines + "\n").orElse("");
        contents.record(scope, field, earlier + name(by) + ": " + text, "message", NewDocument.SYSTEM);
    }

    private void tell(CaseScope scope, String sentence, Law law) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, law));
    }

    private static String text(Map<String, Object> said, String field) {
        return String.valueOf(said.getOrDefault(field, ""));
    }

    private String name(Authority authority) {
        return letterheads.of(authority).unit();
    }
}
