package se.samsteg.followup;

import java.time.LocalDate;

/** A school term, autumn (HT) or spring (VT). */
record Term(String season, int year) {
    private static final int AUTUMN_BEGINS = 8;

    static Term of(LocalDate day) {
        return new Term(day.getMonthValue() >= AUTUMN_BEGINS ? "HT" : "VT", day.getYear());
    }

    @Override
    public String toString() {
        return season + " " + year;
    }
}
