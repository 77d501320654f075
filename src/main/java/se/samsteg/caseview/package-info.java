/** A case as an authority may see it: in lists, on its page, and through the API. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "deadline", "disclosure", "document", "security"})
package se.samsteg.caseview;

import org.springframework.modulith.ApplicationModule;
