package se.samsteg.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/** Asks for consent and keeps the answers. */
@Service
@Transactional
class ConsentService {
    private final Consents consents;
    private final ConsentTexts texts;
    private final ConsentLetters letters;
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final StatutoryLimits limits;
    private final Actor actor;
    private final Clock clock;

    ConsentService(Consents consents, ConsentTexts texts, ConsentLetters letters, PupilRegistry pupils, CaseFiles cases, Timeline timeline,
                   StatutoryLimits limits, Actor actor, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.letters = letters;
        this.pupils = pupils;
        this.cases = cases;
        this.timeline = timeline;
        this.limits = limits;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What is known before anybody is asked.
     *
     * @param askNobody violence or abuse is suspected
     * @param custody  {@code both}, {@code guardian1}, {@code guardian2}, {@code appointed} or {@code none}
     * @param mature   whether the child was found mature enough when it was last asked
     * @param ageGroup {@code under12}, {@code from12}, {@code from15} or {@code from18}
     */
    record Prepared(long round, boolean askNobody, String custody, String ageGroup, boolean mature) {
    }

    /** @param renewalDate when it is asked for anew; null when nothing was given */
    record Concluded(ConsentOutcome outcome, LocalDate renewalDate) {
    }

    /** Opens a round. With violence suspected it is without a question: asking could put the child at risk. */
    Prepared prepare(CaseScope scope, ConsentPurpose purpose, long pupilId, String district) {
        cases.hold(scope.caseNumber());
        var violence = cases.violenceSuspected(scope.caseNumber());
        var round = consents.open(scope.caseNumber(), pupilId, scope.authority(), purpose, district,
                violence ? whyNobodyIsAsked(scope.caseNumber(), scope.authority()) : null);
        return new Prepared(round, violence, LowerCamel.of(pupils.custody(pupilId)), AgeGroup.of(pupils.get(pupilId), today()), foundMature(scope));
    }

    /** What the latest answer in the case that says anything about it says. */
    private boolean foundMature(CaseScope scope) {
        return consents.of(scope.caseNumber()).stream().flatMap(round -> round.consents().stream()).map(Consent::answer)
                .filter(answer -> answer != null && answer.mature() != null).reduce((earlier, later) -> later)
                .map(GivenAnswer::mature).orElse(false);
    }

    /** From 12, where a guardian's answer says that the child is mature enough: then it has a say too (OSL 12:3). */
    boolean childIsToBeAsked(long id) {
        var round = consents.get(id);
        return round.consents().stream().allMatch(Consent::ofGuardian)
                && round.consents().stream().map(Consent::answer).anyMatch(answer -> answer != null && Boolean.TRUE.equals(answer.mature()));
    }

    /** The question is put in a job of its own: violence may have come to be suspected in between. */
    void request(CaseScope scope, long round, long pupilId) {
        consents.ask(round, scope.about());
        if (cases.violenceSuspected(scope.caseNumber())) {
            return;
        }
        letters.ask(scope, consents.get(round).purpose(), pupilId);
        tell(scope, Giver.title(scope.about()) + " har fått frågan om samtycke.");
    }

    /** With violence suspected nobody of the family hears from us, though the question may still lie open. */
    void remind(CaseScope scope, long pupilId) {
        if (cases.violenceSuspected(scope.caseNumber())) {
            return;
        }
        letters.remind(scope, pupilId);
        tell(scope, Giver.title(scope.about()) + " har påmints om frågan om samtycke.");
    }

    /** @throws Refusal when the question was called off or answered in the meantime */
    void answer(CaseScope scope, long round, GivenAnswer answer) {
        cases.hold(scope.caseNumber());
        var asked = open(round, scope.about())
                .orElseThrow(ConsentService::notOpen);
        if (!consents.answer(asked, answer, actor.id())) {
            throw notOpen();
        }
        keepWords(consents.get(round), asked, answer);
        var waiting = consents.get(round).consents().stream().filter(Consent::isOpen).map(Consent::giver).map(Giver::title).toList();
        tell(scope, Giver.title(scope.about()) + Giver.answered(answer.state())
                + (waiting.isEmpty() ? "" : " Inväntar svar från " + Swedish.list(waiting).toLowerCase(Locale.ROOT) + "."));
    }

    /** What was consented to is kept word for word, whatever becomes of the registry and of the forms. */
    private void keepWords(ConsentRound round, Consent asked, GivenAnswer answer) {
        if (answer.state().given()) {
            var pupil = pupils.get(round.pupilId());
            var hidden = pupil.protection().hides();
            var title = Giver.title(asked.giver());
            var name = hidden || !asked.ofGuardian() ? "" : pupils.guardian(pupil.id(), asked.giver()).map(guardian -> ", " + guardian.name()).orElse("");
            texts.keep(asked.id(), ConsentWords.of(round, title + name, hidden ? "eleven i ärendet" : pupil.name(), asked, answer, actor.id()));
        }
    }

    private static Refusal notOpen() {
        return new Refusal("answer", "Frågan är redan besvarad eller avbruten: samtycket har återkallats.");
    }

    /** Says what the answers come to; who delivers on an earlier consent meanwhile has either done so or sees this. */
    Concluded conclude(CaseScope scope, long id) {
        cases.hold(scope.caseNumber());
        var round = consents.get(id);
        var outcome = violence(round) ? ConsentOutcome.MISSING : round.result();
        var missing = violence(round) ? whyNobodyIsAsked(round.caseNumber(), round.asker()) : outcome == ConsentOutcome.MISSING ? round.whyMissing() : null;
        consents.conclude(id, outcome, missing);
        tell(scope, Giver.concluded(outcome, missing));
        return new Concluded(outcome, outcome.carries() ? renewal(round) : null);
    }

    /** Nobody of the family is asked any more. */
    void callOff(CaseScope scope, long id) {
        callOff(scope, id, whyNobodyIsAsked(scope.caseNumber(), scope.authority()));
    }

    /** What lies open is called off, and the round comes to nothing; who has already said no has said so. */
    void callOff(CaseScope scope, long id, MissingReason why) {
        cases.hold(scope.caseNumber());
        var round = consents.get(id);
        var refused = round.consents().stream().anyMatch(consent -> consent.state() == ConsentState.REFUSED);
        round.consents().stream().filter(Consent::isOpen).forEach(question -> consents.end(question, ConsentState.CANCELLED,
                new Consents.Withdrawal(null, today(), actor.id(), null)));
        consents.conclude(id, refused ? ConsentOutcome.REFUSED : ConsentOutcome.MISSING, refused ? null : why);
        tell(scope, Giver.calledOff(why));
    }

    private MissingReason whyNobodyIsAsked(CaseNumber number, Authority asker) {
        return cases.knowsOfViolence(number, asker) ? MissingReason.VIOLENCE_SUSPECTED : MissingReason.NOT_NOW;
    }

    private boolean violence(ConsentRound round) {
        return cases.violenceSuspected(round.caseNumber());
    }

    /**
     * 30 days before the first consent runs out, and never at once: a short consent is not asked for twice on one day. What
     * ends since the pupil comes of age is asked for on that day, when the pupil alone can give it (FB 9:1).
     */
    private LocalDate renewal(ConsentRound round) {
        var end = round.earliestEnd().orElseThrow();
        var ofAge = pupils.get(round.pupilId()).adultOn().filter(end.plusDays(1)::equals);
        var renewal = ofAge.orElseGet(() -> end.minus((Period) limits.length("consentRenewal", today())));
        return Stream.of(renewal, today().plusDays(1)).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Optional<Consent> open(long round, String giver) {
        return consents.get(round).consents().stream().filter(consent -> consent.giver().equals(giver) && consent.isOpen()).findFirst();
    }

    private void tell(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(),
                new Entry(Entry.Kind.FACT, sentence, actor.person().orElse(Entry.AUTOMATIC), Law.CONSENT_LIFTS_SECRECY, Law.CONSENT));
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
