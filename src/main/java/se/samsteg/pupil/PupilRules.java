package se.samsteg.pupil;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.LowerCamel;

/** What must hold for the fields of a pupil and the guardians before anything is registered. */
final class PupilRules {
    private static final String NUMBER = "personalIdentityNumber";
    private final PupilFields fields;
    private final Demand demand;
    private final LocalDate today;
    private final Faults faults;

    private PupilRules(PupilFields fields, Demand demand, LocalDate today, Faults faults) {
        this.fields = fields;
        this.demand = demand;
        this.today = today;
        this.faults = faults;
    }

    static void check(Map<String, Object> given, Demand demand, LocalDate today, Faults faults) {
        var rules = new PupilRules(new PupilFields(given), demand, today, faults);
        rules.whoItIs();
        rules.birthDate();
        rules.school();
        rules.guardians();
    }

    private void whoItIs() {
        number(NUMBER);
        faults.require(demand != Demand.COMPLETE || has(NUMBER) || has("birthDate"), NUMBER,
                "Ange personnummer, eller födelsedatum när personnummer saknas.");
        faults.require(demand != Demand.AS_FAR_AS_KNOWN || has(NUMBER) || has("birthDate") || has("firstName")
                || has("lastName"), NUMBER, "Ange något som visar vilket barn det gäller: personnummer, födelsedatum eller namn.");
        demanded("firstName", "Förnamn saknas.");
        demanded("lastName", "Efternamn saknas.");
        choice("protectedIdentity");
    }

    private void birthDate() {
        var written = fields.text("birthDate");
        var date = written.flatMap(PupilRules::date);
        faults.require(written.isPresent() == date.isPresent(), "birthDate",
                "Födelsedatum ska skrivas ÅÅÅÅ-MM-DD och vara ett datum som finns.");
        date.ifPresent(birth -> {
            faults.require(!birth.isAfter(today), "birthDate", "Födelsedatumet ligger i framtiden.");
            faults.require(numberOf(NUMBER).map(number -> number.birthDate().equals(birth)).orElse(true), "birthDate",
                    "Födelsedatumet stämmer inte med personnumret.");
        });
    }

    private void school() {
        demanded("homeSchool", "Hemskola saknas.");
        demanded("district", "Stadsdel saknas.");
        demanded("grade", "Årskurs saknas.");
        faults.require(fields.text("grade").map(grade -> grade.matches("[1-9](\\.0+)?")).orElse(true), "grade",
                "Årskurs ska vara 1–9.");
        faults.require(fields.text("district").map(district -> district.matches("sdn-[a-z-]+")).orElse(true),
                "district", "Stadsdelen finns inte.");
    }

    private void guardians() {
        faults.require(demand != Demand.COMPLETE || PupilFields.SLOTS.stream().anyMatch(fields::mentions),
                "guardian1Name", "Minst en vårdnadshavare ska anges.");
        PupilFields.SLOTS.stream().filter(fields::mentions).forEach(this::guardian);
        var first = numberOf("guardian1PersonalIdentityNumber");
        faults.require(first.isEmpty() || !first.equals(numberOf("guardian2PersonalIdentityNumber")),
                "guardian2PersonalIdentityNumber", "Vårdnadshavarna har samma personnummer.");
    }

    private void guardian(String slot) {
        var field = slot + "PersonalIdentityNumber";
        faults.require(has(slot + "Name"), slot + "Name", "Vårdnadshavarens namn saknas.");
        number(field);
        faults.require(numberOf(field).isEmpty() || !numberOf(field).equals(numberOf(NUMBER)), field,
                "Vårdnadshavaren har samma personnummer som eleven.");
        faults.require(fields.text(slot + "Email").map(mail -> mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")).orElse(true),
                slot + "Email", "E-postadressen är inte fullständig.");
    }

    private void number(String field) {
        fields.text(field).flatMap(text -> IdentityNumber.faultIn(text, today))
                .ifPresent(message -> faults.add(field, message));
    }

    private Optional<IdentityNumber> numberOf(String field) {
        return fields.text(field).flatMap(text -> IdentityNumber.find(text, today));
    }

    private void choice(String field) {
        faults.require(fields.text(field).map(name -> LowerCamel.parse(Protection.class, name).isPresent())
                .orElse(true), field, "Skyddade personuppgifter har ett värde som inte finns.");
    }

    private void demanded(String field, String message) {
        if (demand == Demand.COMPLETE && !has(field) && faults.all().stream().map(Fault::field).noneMatch(field::equals)) {
            faults.add(field, message);
        }
    }

    private boolean has(String field) {
        return fields.text(field).isPresent();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
