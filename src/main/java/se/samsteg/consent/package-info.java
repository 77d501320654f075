/** Asks guardians and children to lift secrecy, keeps what they answered, and shuts the gate when they take it back. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "disclosure", "document"})
package se.samsteg.consent;

import org.springframework.modulith.ApplicationModule;
