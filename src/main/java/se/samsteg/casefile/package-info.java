/** The cases: their numbers, which authorities work on them, and the timeline that each of them may see. */
@ApplicationModule(allowedDependencies = {"shared", "law", "pupil"})
package se.samsteg.casefile;

import org.springframework.modulith.ApplicationModule;
