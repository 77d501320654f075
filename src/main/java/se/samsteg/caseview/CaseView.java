package se.samsteg.caseview;

import java.util.List;
import se.samsteg.casefile.CaseEntry;
import se.samsteg.casefile.CaseSection;
import se.samsteg.casefile.CaseState;
import se.samsteg.casefile.CaseWork.OpenTask;
import se.samsteg.casefile.CaseWork.RunningStep;
import se.samsteg.deadline.CaseDeadline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * A case as its caller may see it.
 *
 * @param entries one for each of the caller's authorities that works, or worked, on it
 */
record CaseView(CaseNumber number, String pupilLabel, List<CaseEntry> entries, List<RunningStep> steps,
                List<OpenTask> tasks, List<CaseDeadline> deadlines, List<Section> sections) {

    /** A step's part of the case. */
    record Section(String name, String title, List<CaseSection.Item> items) {
    }

    List<Authority> authorities() {
        return entries.stream().map(CaseEntry::authority).toList();
    }

    public CaseState state() {
        return entries.stream().anyMatch(entry -> entry.state() == CaseState.OPEN) ? CaseState.OPEN : CaseState.CLOSED;
    }

    /** What one of the caller's own authorities knows: another's suspicion is not told here. */
    public boolean violenceSuspected() {
        return entries.stream().anyMatch(CaseEntry::violenceSuspected);
    }

    public String district() {
        return entries.get(0).district();
    }

    /** Whether it is worth saying which district answers for the pupil: not when that is the caller's own. */
    public boolean showsDistrict() {
        return district() != null && authorities().stream().noneMatch(authority -> authority.tenantId().equals(district()));
    }
}
