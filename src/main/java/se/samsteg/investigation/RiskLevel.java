package se.samsteg.investigation;

/** How great the risk is that the child fares ill; sets the rhythm of the follow-up. */
enum RiskLevel { LOW, MEDIUM, HIGH }
