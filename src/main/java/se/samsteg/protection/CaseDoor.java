package se.samsteg.protection;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseEntry;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.security.Caller;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Roles;

/** What a caller may decide about who works in a case. */
@Component
class CaseDoor {
    private static final Set<String> WORKERS = Set.of("placement-team", "school-principals", "school-staff", "school-social-workers",
            "social-workers", Roles.EMERGENCY_SERVICE, "sip-coordinators", "subcommittee", "health-care", Roles.SUPERVISORS);
    private final CaseFiles cases;
    private final NeedToKnow needToKnow;

    CaseDoor(CaseFiles cases, NeedToKnow needToKnow) {
        this.cases = cases;
        this.needToKnow = needToKnow;
    }

    /**
     * @param reads      may know of the case: in a protected one, is a named handler
     * @param supervises decides as the supervisor, also where he or she may not know what the case is about
     */
    record Key(CaseNumber number, Authority authority, String user, boolean reads, boolean supervises) {
    }

    /** @throws NotFound when the caller has no part in the case, is shut out of it, or is not one to know of it */
    Key open(Caller caller, String caseNumber, String tenant) {
        return keys(caller, caseNumber).stream().filter(key -> tenant == null || key.authority().tenantId().equals(tenant))
                .findFirst().orElseThrow(CaseDoor::nothing);
    }

    List<Key> keys(Caller caller, String caseNumber) {
        if (!CaseNumber.isValid(caseNumber) || caller.groups().stream().noneMatch(WORKERS::contains)) {
            return List.of();
        }
        var number = new CaseNumber(caseNumber);
        if (needToKnow.isShutOut(number, caller.userId())) {
            return List.of();
        }
        return cases.entries(number, caller.authorities()).stream().map(CaseEntry::authority)
                .map(authority -> new Key(number, authority, caller.userId(),
                        needToKnow.mayRead(number, authority, Reader.of(caller.userId(), caller.groups())), caller.isIn(Roles.SUPERVISORS)))
                .filter(key -> key.reads() || key.supervises()).toList();
    }

    static NotFound nothing() {
        return new NotFound("Ärendet finns inte.");
    }
}
