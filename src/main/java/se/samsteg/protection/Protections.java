package se.samsteg.protection;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.FirstHandlers;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Timeline;
import se.samsteg.protection.CaseDoor.Key;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;

/**
 * Closes cases to all but those who have to know of them. Setting protection works at once and is open to every handler;
 * opening a case again, or letting somebody in who was shut out, is the supervisor's decision and needs a reason.
 */
@Service
@Transactional
class Protections {
    private static final int LONGEST_REASON = 4000;
    private final NeedToKnow needToKnow;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Colleagues colleagues;
    private final Decisions decisions;
    private final CaseTasks tasks;
    private final Timeline timeline;
    private final HandlerNaming naming;
    private final FirstHandlers first;

    Protections(NeedToKnow needToKnow, CaseFiles cases, PupilRegistry pupils, Colleagues colleagues, Decisions decisions,
                CaseTasks tasks, Timeline timeline, HandlerNaming naming, FirstHandlers first) {
        this.naming = naming;
        this.first = first;
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.pupils = pupils;
        this.colleagues = colleagues;
        this.decisions = decisions;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /** Protects the pupil in every case and authority from now on (OSL 22:1, folkbokföringslagen 16 §). */
    void protect(Key key, Protection protection) {
        refuseUnless(key.reads(), "Bara den som arbetar i ärendet kan skydda uppgifterna.");
        if (!protection.hides()) {
            throw new Refusal("protection", "Välj hur uppgifterna är skyddade.");
        }
        pupils.protect(pupilOf(key), protection);
    }

    /** @param reason why protection is no longer needed: kept as the decision's reason */
    void lift(Key key, String reason) {
        refuseUnless(key.supervises(), "Bara enhetschefen kan häva skyddet.");
        decisions.record(key, "liftProtection", given(reason));
        pupils.protect(pupilOf(key), Protection.NONE);
    }

    /** Names a colleague on the page; nobody is asked to do so any longer when that is all that was missing. */
    void name(Key key, String user) {
        nameAsAsked(key, user);
        naming.look(key.number(), key.authority());
    }

    /** Names a colleague as the process asked for; the emergency service's standing in ends then. */
    void nameAsAsked(Key key, String user) {
        refuseUnless(key.reads() || key.supervises(), "Bara en utsedd handläggare eller enhetschefen kan utse handläggare.");
        refuseUnless(needToKnow.isProtected(key.number()), "Handläggare utses bara när uppgifterna är skyddade.");
        refuseUnless(colleagues.isOne(user, key.authority()), "Personen finns inte hos er.");
        refuseUnless(!needToKnow.isShutOut(key.number(), user), "Personen är avstängd från ärendet på grund av jäv.");
        if (needToKnow.name(key.number(), key.authority(), user, key.user())) {
            needToKnow.handlers(key.number(), key.authority()).stream().filter(handler -> NeedToKnow.roleOf(handler) != null)
                    .forEach(onDuty -> needToKnow.dismiss(key.number(), key.authority(), onDuty));
            record(key, colleagues.name(user) + " är utsedd handläggare.", Law.POPULATION_REGISTER);
            follow(key);
        }
    }

    void dismiss(Key key, String user) {
        refuseUnless(key.reads() || key.supervises(), "Bara en utsedd handläggare eller enhetschefen kan ändra vem som är utsedd.");
        needToKnow.dismiss(key.number(), key.authority(), user);
        refuseUnless(needToKnow.isProtected(key.number()), "Handläggare utses bara när uppgifterna är skyddade.");
        record(key, colleagues.name(user) + " är inte längre utsedd handläggare.", Law.POPULATION_REGISTER);
        follow(key);
        lookEverywhere(key);
    }

    /** Shuts a colleague, or oneself, out of the case (FL 16–18 §§). */
    void shutOut(Key key, String user, Ground ground) {
        refuseUnless(colleagues.isOne(user, key.authority()) || user.equals(key.user()), "Personen finns inte hos er.");
        needToKnow.shut(key.number(), key.authority(), new NeedToKnow.ShutOut(user, ground.name()), key.user());
        record(key, colleagues.name(user) + " är avstängd från ärendet på grund av jäv: " + ground.title().toLowerCase() + ".", Law.CONFLICT_OF_INTEREST);
        follow(key);
        lookEverywhere(key);
    }

    void letIn(Key key, String user, String reason) {
        refuseUnless(key.supervises(), "Bara enhetschefen kan häva en avstängning.");
        decisions.record(key, "letIn " + user, given(reason));
        refuseUnless(needToKnow.letIn(key.number(), key.authority(), user), "Personen är inte avstängd från ärendet.");
        record(key, "Avstängningen av " + colleagues.name(user) + " är hävd.", Law.CONFLICT_OF_INTEREST_TRIED);
        follow(key);
    }

    /** Decides whether a guardian may be contacted and told anything (rule 36). */
    void silence(Key key, String guardian, boolean noContact) {
        refuseUnless(key.reads(), "Bara den som arbetar i ärendet kan ändra detta.");
        refuseUnless(pupils.guardian(pupilOf(key), guardian).isPresent(), "Vårdnadshavaren finns inte.");
        pupils.silence(pupilOf(key), guardian, noContact);
        record(key, "Vårdnadshavare " + guardian.substring(guardian.length() - 1) + (noContact
                ? " får inte kontaktas och får inte få uppgifter." : " får kontaktas igen."), Law.SECRECY_TOWARDS_ONESELF, Law.SOCIAL_SECRECY);
    }

    private long pupilOf(Key key) {
        return cases.find(key.number()).orElseThrow(CaseDoor::nothing).pupilId();
    }

    private void follow(Key key) {
        tasks.follow(key.number(), pupils.get(pupilOf(key)).label());
    }

    /** Whoever is taken from a case is taken from it in every authority; where nobody is left, the emergency service stands in at night. */
    private void lookEverywhere(Key key) {
        cases.partsOf(pupilOf(key)).getOrDefault(key.number(), List.of()).forEach(authority -> {
            first.ask(key.number(), authority);
            naming.look(key.number(), authority);
        });
    }

    private void record(Key key, String sentence, Law first, Law... more) {
        timeline.record(key.number(), key.authority(), Entry.decision(sentence, key.user(), first, more));
    }

    private static String given(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("reason", "Skriv skälet till beslutet, högst %d tecken.".formatted(LONGEST_REASON));
        }
        return reason.strip();
    }

    private static void refuseUnless(boolean right, String otherwise) {
        if (!right) {
            throw new Refusal("skydd", otherwise);
        }
    }
}
