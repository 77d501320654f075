/** The registry: pupils, their guardians and custody, identity numbers and protected identity. */
@ApplicationModule(allowedDependencies = "shared")
package se.samsteg.pupil;

import org.springframework.modulith.ApplicationModule;
