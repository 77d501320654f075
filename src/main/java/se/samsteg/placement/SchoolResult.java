package se.samsteg.placement;

import java.util.Optional;
import se.samsteg.placement.PlacementVariables.ActionPlanStatus;
import se.samsteg.placement.PlacementVariables.Eligibility;
import se.samsteg.placement.PlacementVariables.Grades;

/**
 * What school can say of a term beside attendance and goals.
 *
 * @param grades         whether there are any; none are set before grade 6
 * @param passedSubjects in how many subjects, when there are grades
 */
record SchoolResult(Optional<Grades> grades, Optional<Integer> passedSubjects, Optional<Eligibility> eligibility,
                    Optional<ActionPlanStatus> actionPlan) {
    static final SchoolResult UNSAID = new SchoolResult(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
