package se.samsteg.caseview;

import java.util.List;
import java.util.Optional;
import se.samsteg.casefile.CaseEntry;
import se.samsteg.casefile.CaseWork.OpenTask;
import se.samsteg.casefile.CaseWork.RunningStep;
import se.samsteg.deadline.Deadline;

/** A case in a list. */
record CaseRow(CaseEntry entry, String pupilLabel, List<RunningStep> steps, List<OpenTask> tasks, List<Deadline> deadlines) {

    public Optional<OpenTask> nextTask() {
        return tasks.stream().findFirst();
    }

    public Optional<Deadline> nextDeadline() {
        return deadlines.stream().findFirst();
    }
}
