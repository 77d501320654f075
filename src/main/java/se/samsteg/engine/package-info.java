/** The only home of engine configuration: tenants, history, rights of candidates, and forms taken apart and put together. */
@ApplicationModule(allowedDependencies = {"shared", "content", "casefile", "pupil", "disclosure", "law", "deadline"})
package se.samsteg.engine;

import org.springframework.modulith.ApplicationModule;
