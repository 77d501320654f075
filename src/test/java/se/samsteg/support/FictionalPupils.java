package se.samsteg.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Pupils who do not exist: their birth numbers are 980–999, which are given to nobody. */
public final class FictionalPupils {
    /** Older ones may have left school before a slow case comes to its decision. */
    private static final int OLDEST = 7;
    private final Random random;
    private int count;

    public FictionalPupils(long seed) {
        this.random = new Random(seed);
    }

    /** The fields of a placement's start form; every personal text bears {@link RandomAnswers#MARK} or is looked for by {@link WholeRun}. */
    public Map<String, Object> application(LocalDate today) {
        var n = ++count;
        var grade = 1 + random.nextInt(OLDEST);
        var born = LocalDate.of(today.getYear() - grade - 6, 1 + random.nextInt(12), 1 + random.nextInt(28));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("personalIdentityNumber", number(born));
        fields.put("firstName", "Förnamn" + n + "x");
        fields.put("lastName", "Efternamn" + n + "x");
        fields.put("protectedIdentity", random.nextInt(10) == 0 ? "confidentiality" : "none");
        fields.put("district", random.nextBoolean() ? "sdn-norra-innerstaden" : "sdn-jarva");
        fields.put("homeSchool", "Skola" + n + "x");
        fields.put("grade", grade);
        var group = List.of("rsu RSU-NORRA", "rsu RSU-JARVA", "csu CSU-VASASTAN", "csu CSU-LITEN").get(random.nextInt(4)).split(" ");
        fields.put("groupType", group[0]);
        fields.put("groupCode", group[1]);
        guardian(fields, "guardian1", n);
        if (random.nextBoolean()) {
            guardian(fields, "guardian2", n);
        }
        fields.put("investigationDate", today.minusDays(30).toString());
        fields.put("actionPlanDate", today.minusDays(20).toString());
        fields.put("actionPlanSigned", true);
        fields.put("followUpDate", today.plusDays(60).toString());
        fields.put("followUpResponsible", RandomAnswers.MARK + "responsible-" + n);
        fields.put("reasons", RandomAnswers.MARK + "reasons-" + n);
        WholeRun.told(fields);
        return fields;
    }

    private void guardian(Map<String, Object> fields, String slot, int n) {
        fields.put(slot + "Name", slot + "Namn" + n + "x");
        fields.put(slot + "PersonalIdentityNumber", number(LocalDate.of(1985, 1 + random.nextInt(12), 1 + random.nextInt(28))));
        fields.put(slot + "Email", slot + n + "x@example.org");
        fields.put(slot + "Phone", "070-174%04d".formatted(n * 2 + (slot.equals("guardian1") ? 0 : 1)));
        fields.put(slot + "Custody", true);
        fields.put(slot + "Language", "svenska");
        fields.put(slot + "Interpreter", false);
    }

    /** A personnummer with the right check digit, twelve digits and a hyphen. */
    public String number(LocalDate born) {
        var nine = born.format(DateTimeFormatter.ofPattern("yyMMdd")) + (980 + random.nextInt(20));
        var sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            var product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return born.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + nine.substring(6) + (10 - sum % 10) % 10;
    }
}
