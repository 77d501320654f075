package se.samsteg.concernreport;

import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * A registered report on one child.
 *
 * @param receiver the district that answers for the child
 */
record ConcernReport(long id, CaseNumber caseNumber, Pupil pupil, Authority receiver) {

    /** The school's own words for the message: which of the flags of the form were set. */
    record Signs(boolean acuteDanger, boolean violenceSuspected, boolean guardiansInformed, boolean wantsAnswer,
                 boolean attendsMeeting) {
    }
}
