/** What the law and the municipality's routines say, as tables that their owners change: sources with their validity, by version. */
@ApplicationModule(allowedDependencies = "shared")
package se.samsteg.law;

import org.springframework.modulith.ApplicationModule;
