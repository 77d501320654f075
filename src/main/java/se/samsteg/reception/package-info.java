/** Social services receive notices and concern: protection the same day, preliminary assessment, answer, and what follows. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "disclosure"})
package se.samsteg.reception;

import org.springframework.modulith.ApplicationModule;
