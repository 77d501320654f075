package se.samsteg.placement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param attendanceMargin percentage points by which attendance may change between reviews and still count as the same */
@ConfigurationProperties("samsteg.placement")
record PlacementSettings(@DefaultValue("5") int attendanceMargin) {
}
