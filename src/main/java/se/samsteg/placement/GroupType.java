package se.samsteg.placement;

/** Regional or central special teaching group (skollagen 3:11). */
enum GroupType {
    RSU, CSU
}
