/** Genomförandeplan och uppföljning: plan each intervention, follow it as often as the risk demands, and close it. */
@ApplicationModule(allowedDependencies = {"shared", "casefile", "content", "deadline"})
package se.samsteg.followup;

import org.springframework.modulith.ApplicationModule;
