/** The one gate between authorities: decides what may pass, logs it, and delivers it. */
@ApplicationModule(allowedDependencies = {"shared", "law", "pupil", "casefile", "content"})
package se.samsteg.disclosure;

import org.springframework.modulith.ApplicationModule;
