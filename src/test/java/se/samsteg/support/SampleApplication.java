package se.samsteg.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.samsteg.pupil.IdentityNumber;

/** An application for a placement that is right in every field, each time for another fictional pupil. */
public final class SampleApplication {
    private static final AtomicInteger PUPILS = new AtomicInteger();

    private SampleApplication() {
    }

    /** @param changes field and value in turn; null takes the field away */
    public static Map<String, Object> with(Object... changes) {
        var fields = new HashMap<String, Object>(Map.of(
                "personalIdentityNumber", newNumber(),
                "firstName", "Alva", "lastName", "Lundkvist", "protectedIdentity", "none",
                "district", "sdn-norra-innerstaden", "homeSchool", "Vasa grundskola", "grade", 6,
                "groupType", "rsu", "groupCode", "RSU-NORRA"));
        fields.putAll(Map.of("guardian1Name", "Maja Lundkvist", "guardian1Custody", true,
                "guardian1Email", "maja@example.se", "guardian1Phone", "070-174 06 05",
                "guardian2Name", "Per Lundkvist", "guardian2Custody", true));
        fields.putAll(Map.of("investigationDate", "2026-01-12", "actionPlanDate", "2026-02-02", "actionPlanSigned", true,
                "followUpDate", "2026-06-01", "followUpResponsible", "Specialpedagog Ek",
                "pupilView", "Vill ha en lugnare klass.", "guardianView", "Är positiva.",
                "reasons", "Behöver en mindre grupp."));
        for (var i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                fields.remove((String) changes[i]);
            } else {
                fields.put((String) changes[i], changes[i + 1]);
            }
        }
        WholeRun.told(fields);
        return fields;
    }

    /** A right identity number that no other pupil of this JVM has, of somebody who turns thirteen in 2026. */
    public static String newNumber() {
        var pupil = PUPILS.incrementAndGet();
        return number(LocalDate.of(2013, 1, 1).plusDays(pupil % 365), String.valueOf(239 + pupil / 365));
    }

    /** A right identity number of somebody born on the day. */
    public static String number(LocalDate birth) {
        return number(birth, "238");
    }

    /** @param serial tells the pupils of the samples from those whom a test gives a birthday */
    private static String number(LocalDate birth, String serial) {
        var day = birth.toString().replace("-", "");
        for (var check = 0; check < 10; check++) {
            var text = day + "-" + serial + check;
            if (IdentityNumber.faultIn(text, LocalDate.MAX).isEmpty()) {
                return text;
            }
        }
        throw new IllegalStateException("No check digit fits");
    }
}
