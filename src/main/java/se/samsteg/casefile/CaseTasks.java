package se.samsteg.casefile;

import java.util.Set;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The open work of a case, when who may know of it has changed. */
public interface CaseTasks {

    /**
     * Gives the case's open tasks, in all authorities, those candidates who may know of it, takes them from others, and
     * shows the pupil in running instances as lists do.
     */
    void follow(CaseNumber number, String pupilLabel);

    /**
     * The pupil belongs to another district: what the authority runs in the case tells that one from now on.
     *
     * @param processes the processes whose instances follow the pupil
     * @param district  tenant id
     */
    void moved(CaseNumber number, Authority authority, Set<String> processes, String district);

    /** The roles that the authority's open tasks in a protected case wait for, since no named handler has them. */
    Set<String> rolesWithoutHandler(CaseNumber number, Authority authority);
}
