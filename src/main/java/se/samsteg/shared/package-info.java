/** The few types that every step needs: the case's number, the authorities, typed variables, answers and refusals. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package se.samsteg.shared;

import org.springframework.modulith.ApplicationModule;
