/** Watches the limits of law: tells in time that one nears its end, and makes each passed one a supervisor's matter. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "deadline"})
package se.samsteg.breach;

import org.springframework.modulith.ApplicationModule;
