/** Statutory clocks: how long each limit is on a given day, on which day it ends, and both of its last days. */
@ApplicationModule(allowedDependencies = {"shared", "law"})
package se.samsteg.deadline;

import org.springframework.modulith.ApplicationModule;
