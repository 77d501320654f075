/** How long each authority's part of a case is kept, its destruction on a signed list, the archive, and the family's right to see. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "disclosure", "document", "law", "security", "accesslog"})
package se.samsteg.retention;

import org.springframework.modulith.ApplicationModule;
