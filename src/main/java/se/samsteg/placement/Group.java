package se.samsteg.placement;

import java.time.LocalDate;

/**
 * A teaching group.
 *
 * @param code    as applications name it: {@code RSU-NORRA}
 * @param seats   how many pupils it takes
 * @param validTo its last day, or null while none is set
 */
record Group(String code, GroupType type, String name, int seats, LocalDate validFrom, LocalDate validTo) {

    boolean takesPupilsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
