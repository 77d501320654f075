/** What a process owner needs: the tables of law and limits, checked, compared and put into force without a developer. */
@ApplicationModule(allowedDependencies = {"shared", "law", "deadline", "security"})
package se.samsteg.modelling;

import org.springframework.modulith.ApplicationModule;
