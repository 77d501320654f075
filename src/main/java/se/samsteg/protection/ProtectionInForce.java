package se.samsteg.protection;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.FirstHandlers;
import se.samsteg.casefile.HandlersWanted;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.PartClosed;
import se.samsteg.casefile.TaskWithoutCandidate;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.OfficeHours;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.ProtectionChanged;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Law;
import se.samsteg.shared.Roles;

/** What protection does the moment it is set or lifted, in the same transaction: no open task is left to the role. */
@Component
class ProtectionInForce {
    private static final String EMERGENCY_SERVICE = NeedToKnow.onDuty(Roles.EMERGENCY_SERVICE);
    private final NeedToKnow needToKnow;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final FirstHandlers first;
    private final CaseTasks tasks;
    private final Timeline timeline;
    private final OfficeHours officeHours;
    private final HandlerNaming naming;
    private final Actor actor;
    private final Clock clock;

    ProtectionInForce(NeedToKnow needToKnow, CaseFiles cases, PupilRegistry pupils, FirstHandlers first, CaseTasks tasks,
                      Timeline timeline, OfficeHours officeHours, HandlerNaming naming, Actor actor, Clock clock) {
        this.naming = naming;
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.pupils = pupils;
        this.first = first;
        this.tasks = tasks;
        this.timeline = timeline;
        this.officeHours = officeHours;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void changed(ProtectionChanged change) {
        if (change.to().hides()) {
            needToKnow.protect(change.pupilId());
        } else {
            needToKnow.open(change.pupilId());
        }
        var label = pupils.get(change.pupilId()).label();
        cases.partsOf(change.pupilId()).forEach((number, authorities) -> {
            authorities.forEach(authority -> {
                timeline.record(number, authority, Entry.decision(sentence(change.to()), actor.id(), Law.POPULATION_REGISTER));
                first.find(number, authority);
            });
            tasks.follow(number, label);
            authorities.forEach(authority -> naming.look(number, authority));
        });
    }

    /**
     * Where nobody is named, the supervisor names handlers. A child at night cannot wait for that: outside office hours
     * those on duty in the emergency service stand in until handlers are named, and the timeline says so (SoL 20:1).
     */
    @EventListener
    void wanted(HandlersWanted wanted) {
        var social = wanted.authority().kind() == Authority.Kind.SOCIAL_SERVICES;
        if (social && !officeHours.isOpen(clock.instant())) {
            needToKnow.name(wanted.number(), wanted.authority(), EMERGENCY_SERVICE, Entry.AUTOMATIC);
            record(wanted.number(), wanted.authority(), "Skyddade personuppgifter utanför kontorstid: socialjouren i tjänst arbetar "
                    + "i ärendet tills enhetschefen har utsett handläggare.");
        } else {
            record(wanted.number(), wanted.authority(), "Skyddade personuppgifter: enhetschefen ska utse handläggare.");
        }
        naming.ask(wanted.number(), wanted.authority(), Set.of());
    }

    /** A role that no named handler has: the principal's decision waits for the principal. */
    @EventListener
    void unhandled(TaskWithoutCandidate task) {
        naming.ask(task.number(), task.authority(), task.roles());
    }

    @EventListener
    void closed(PartClosed part) {
        naming.look(part.number(), part.authority());
    }

    private void record(CaseNumber number, Authority authority, String sentence) {
        timeline.record(number, authority, Entry.fact(sentence, Law.POPULATION_REGISTER, Law.PROTECTION_ASSESSMENT));
    }

    private static String sentence(Protection protection) {
        return protection.hides()
                ? "Uppgifterna är skyddade (" + Levels.title(protection) + "). Bara utsedda handläggare arbetar i ärendet."
                : "Skyddet av uppgifterna är hävt.";
    }
}
