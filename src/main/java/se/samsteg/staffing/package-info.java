/** Who has taken which work in an authority, and handing it over when somebody leaves: a supervisor's decision. */
@ApplicationModule(allowedDependencies = {"shared", "casefile", "pupil", "security"})
package se.samsteg.staffing;

import org.springframework.modulith.ApplicationModule;
