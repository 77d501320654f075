package se.samsteg.investigation;

import static se.samsteg.investigation.Ages.Limit.PARTY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Who is a party to an investigation: those who have custody until the pupil is of age, and the child itself from an age set by law. */
@Service
@Transactional
class Parties {
    private final PupilRegistry pupils;
    private final PartyRows rows;
    private final Ages ages;
    private final Timeline timeline;

    Parties(PupilRegistry pupils, PartyRows rows, Ages ages, Timeline timeline) {
        this.pupils = pupils;
        this.rows = rows;
        this.ages = ages;
        this.timeline = timeline;
    }

    /** What a birthday changed: the child became a party, or is of age. */
    record Birthday(boolean childBecameParty, boolean ofAge) {
    }

    void begin(Investigation investigation, long pupilId) {
        on(pupils.get(pupilId), investigation.openedOn()).forEach(party -> rows.add(investigation.id(), party, investigation.openedOn()));
    }

    /** Those who are parties now. */
    List<PartyStanding> current(Investigation investigation) {
        return rows.of(investigation.id()).stream().filter(PartyStanding::isParty).toList();
    }

    /** Whether they have been given the material: what comes in after that they have not seen. */
    boolean haveMaterial(Investigation investigation) {
        return current(investigation).stream().anyMatch(standing -> standing.communicatedOn().isPresent());
    }

    /** Brings the parties in line with the pupil's age on the day: a child joins, guardians leave. */
    Birthday follow(CaseScope scope, Investigation investigation, long pupilId, LocalDate today) {
        var pupil = pupils.get(pupilId);
        var now = current(investigation).stream().map(PartyStanding::party).toList();
        var entitled = on(pupil, today);
        var ofAge = pupil.isAdultOn(today);
        var joins = entitled.contains(Party.CHILD) && !now.contains(Party.CHILD);
        if (joins) {
            rows.add(investigation.id(), Party.CHILD, today);
            record(scope, "Barnet är gammalt nog att vara part från och med i dag.", Law.INVESTIGATION);
        }
        if (ofAge) {
            now.stream().filter(party -> !entitled.contains(party)).forEach(party -> rows.end(investigation.id(), party, today));
            record(scope, "Den unge är myndig: vårdnadshavarna är inte längre parter, och den unge bestämmer själv.", Law.ADULTHOOD);
        }
        return new Birthday(joins, ofAge);
    }

    /** Notes who has answered. @return whether all parties who were given the material have answered by now */
    boolean answered(CaseScope scope, Investigation investigation, Collection<Party> answering, LocalDate today) {
        var owing = current(investigation).stream().filter(PartyStanding::owesAnswer).map(PartyStanding::party).toList();
        var answered = owing.stream().filter(party -> answering.isEmpty() || answering.contains(party)).toList();
        answered.forEach(party -> {
            rows.answered(investigation.id(), party, today);
            record(scope, party.title() + " har svarat på underlaget.", Law.COMMUNICATION);
        });
        return answered.size() == owing.size();
    }

    private Set<Party> on(Pupil pupil, LocalDate day) {
        var parties = EnumSet.noneOf(Party.class);
        if (!pupil.isAdultOn(day)) {
            parties.addAll(custodians(pupil.id()));
        }
        if (ages.reached(pupil, PARTY, day)) {
            parties.add(Party.CHILD);
        }
        return parties;
    }

    private Set<Party> custodians(long pupilId) {
        return switch (pupils.custody(pupilId)) {
            case BOTH -> EnumSet.of(Party.GUARDIAN1, Party.GUARDIAN2);
            case GUARDIAN1 -> EnumSet.of(Party.GUARDIAN1);
            case GUARDIAN2 -> EnumSet.of(Party.GUARDIAN2);
            case APPOINTED -> EnumSet.of(pupils.guardian(pupilId, Party.GUARDIAN1.slot()).filter(Guardian::appointed).isPresent()
                    ? Party.GUARDIAN1 : Party.GUARDIAN2);
            case NONE -> EnumSet.noneOf(Party.class);
        };
    }

    private void record(CaseScope scope, String sentence, Law law) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, law));
    }
}
