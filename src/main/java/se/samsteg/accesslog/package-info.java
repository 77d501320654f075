/** Who read or wrote which case and why, and the records managers' recurring look at it. */
@ApplicationModule(allowedDependencies = {"shared", "casefile", "security"})
package se.samsteg.accesslog;

import org.springframework.modulith.ApplicationModule;
