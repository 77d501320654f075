/** What leaves the house on paper or by mail: decisions, letters, plans and invitations as PDF, calendar files, notices without content. */
@ApplicationModule(allowedDependencies = {"shared", "deadline", "law"})
package se.samsteg.document;

import org.springframework.modulith.ApplicationModule;
