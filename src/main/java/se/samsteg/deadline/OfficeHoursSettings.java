package se.samsteg.deadline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hours of a working day during which social services are open.
 *
 * @param opensAt  full hour, 0–23
 * @param closesAt full hour, 1–24; not itself open
 */
@ConfigurationProperties("samsteg.office-hours")
record OfficeHoursSettings(@DefaultValue("8") int opensAt, @DefaultValue("17") int closesAt) {
    OfficeHoursSettings {
        if (opensAt < 0 || closesAt > 24 || opensAt >= closesAt) {
            throw new IllegalArgumentException("samsteg.office-hours: opens-at must lie before closes-at, within 0-24");
        }
    }
}
