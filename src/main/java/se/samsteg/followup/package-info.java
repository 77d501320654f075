/** Genomförandeplan och uppföljning: plan each intervention, follow it as often as the risk demands, and close it. */
@ApplicationModule(allowedDependencies = {"shared", "pupil", "casefile", "content", "deadline", "document"})
package se.samsteg.followup;

import org.springframework.modulith.ApplicationModule;
