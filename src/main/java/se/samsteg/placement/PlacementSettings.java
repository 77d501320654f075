package se.samsteg.placement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attendanceMargin percentage points by which attendance may change between reviews and still count as the same
 * @param trendTerms       so many earlier terms are looked at for a trend
 * @param youngest         the youngest pupil whom an application can concern, in full years
 * @param oldest           the oldest
 */
@ConfigurationProperties("samsteg.placement")
record PlacementSettings(@DefaultValue("5") int attendanceMargin, @DefaultValue("3") int trendTerms,
                         @DefaultValue("5") int youngest, @DefaultValue("18") int oldest) {
}
