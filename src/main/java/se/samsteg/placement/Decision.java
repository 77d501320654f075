package se.samsteg.placement;

/** What a school principal decides about an application (skollagen 3:11). */
enum Decision {
    PLACE, DECLINE
}
