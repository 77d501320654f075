/** Protected identities and conflicts of interest: who is named to work in a case, who is shut out, and who decides that. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "deadline", "security"})
package se.samsteg.protection;

import org.springframework.modulith.ApplicationModule;
