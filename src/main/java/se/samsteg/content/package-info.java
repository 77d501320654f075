/** What people wrote in a case, by authority, field, version and author: kept outside the engine, shown again in forms. */
@ApplicationModule(allowedDependencies = "shared")
package se.samsteg.content;

import org.springframework.modulith.ApplicationModule;
