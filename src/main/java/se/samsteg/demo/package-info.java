/** What only the demo has: its users, and fictional pupils whose cases are driven as people would. */
@ApplicationModule(allowedDependencies = {"shared", "security", "pupil"})
package se.samsteg.demo;

import org.springframework.modulith.ApplicationModule;
