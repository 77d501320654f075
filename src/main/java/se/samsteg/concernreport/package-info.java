/** The school's concern reports to social services: registered, sent, watched until received and answered. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "disclosure"})
package se.samsteg.concernreport;

import org.springframework.modulith.ApplicationModule;
