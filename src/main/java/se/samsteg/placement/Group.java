package se.samsteg.placement;

import java.time.LocalDate;

/**
 * A teaching group, as it is on a day.
 *
 * @param code    as applications name it: {@code RSU-NORRA}
 * @param seats   how many pupils it takes on that day
 * @param validTo its last day, or null while none is set
 */
record Group(String code, GroupType type, String name, int seats, LocalDate validFrom, LocalDate validTo) {

    boolean takesPupilsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Seats on the day that it was read for; a group that is not there has none. */
    int seatsOn(LocalDate day) {
        return takesPupilsOn(day) ? seats : 0;
    }
}
