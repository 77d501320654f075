/** Who read or wrote which case and why, and the records managers' recurring look at it. */
@ApplicationModule(allowedDependencies = {"shared", "security", "deadline", "content"})
package se.samsteg.accesslog;

import org.springframework.modulith.ApplicationModule;
