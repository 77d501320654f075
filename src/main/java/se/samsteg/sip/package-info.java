/** One plan for a child whose needs are met by several principals (SoL 10:8–9, HSL 16:4), and taking part in one. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "disclosure", "document", "law"})
package se.samsteg.sip;

import org.springframework.modulith.ApplicationModule;
