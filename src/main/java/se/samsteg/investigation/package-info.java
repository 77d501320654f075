/** Barnavårdsutredning: open, ask, listen, assess, let the parties answer, decide; within four months (SoL 20:3). */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "disclosure", "document", "law"})
package se.samsteg.investigation;

import org.springframework.modulith.ApplicationModule;
