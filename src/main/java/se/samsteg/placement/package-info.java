/** The step "Placering i RSU eller CSU": applications, seats and queue, the decision, reviews and the way back. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "disclosure", "document"})
package se.samsteg.placement;

import org.springframework.modulith.ApplicationModule;
