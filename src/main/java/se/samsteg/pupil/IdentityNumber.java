package se.samsteg.pupil;

import dev.personnummer.Personnummer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personnummer or samordningsnummer with its century: {@code 20140101-2388} is kept as {@code 201401012388}.
 * The century is demanded since the check digit does not tell it: {@code 19121212-1212} and {@code 20121212-1212} are
 * both right. A samordningsnummer has 60 added to the day (folkbokföringslagen 18, 18 a §; SFS 2022:1697).
 *
 * @param digits twelve digits
 */
public record IdentityNumber(String digits) {
    private static final Pattern WITH_CENTURY = Pattern.compile("(\\d{8})[-+]?(\\d{4})");
    private static final Pattern WITHOUT_CENTURY = Pattern.compile("\\d{6}[-+]?\\d{4}");
    private static final int COORDINATION_DAYS = 60;

    /** @throws IllegalArgumentException when no such number can exist; the message does not repeat it */
    public IdentityNumber {
        if (digits == null || !digits.matches("\\d{12}") || !Personnummer.valid(digits)) {
            throw new IllegalArgumentException("Not an identity number of twelve digits with a right check digit");
        }
    }

    /** @throws IllegalArgumentException when {@link #faultIn} finds a fault other than the date */
    public static IdentityNumber parse(String text) {
        return new IdentityNumber(digitsOf(text));
    }

    /** The number that a person wrote; empty when something is wrong with it. */
    public static Optional<IdentityNumber> find(String text, LocalDate today) {
        return faultIn(text, today).isEmpty() ? Optional.of(parse(text)) : Optional.empty();
    }

    /**
     * What is wrong with a number that a person wrote.
     *
     * @return a Swedish sentence that says the rule and never repeats the number; empty when the number is right
     */
    public static Optional<String> faultIn(String text, LocalDate today) {
        var written = text.strip();
        if (WITHOUT_CENTURY.matcher(written).matches()) {
            return Optional.of("Personnumret saknar århundrade: skriv tolv siffror, ÅÅÅÅMMDD-NNNN.");
        }
        if (!WITH_CENTURY.matcher(written).matches()) {
            return Optional.of("Personnumret ska skrivas med tolv siffror, ÅÅÅÅMMDD-NNNN.");
        }
        if (!Personnummer.valid(digitsOf(written))) {
            return Optional.of("Personnumret är fel: datumet eller kontrollsiffran stämmer inte.");
        }
        return parse(written).birthDate().isAfter(today)
                ? Optional.of("Personnumrets födelsedatum ligger i framtiden.")
                : Optional.empty();
    }

    public LocalDate birthDate() {
        return LocalDate.of(part(0, 4), part(4, 6), part(6, 8) % COORDINATION_DAYS);
    }

    /** True for a samordningsnummer. */
    public boolean coordination() {
        return part(6, 8) > COORDINATION_DAYS;
    }

    /** The number as letters write it, {@code 20140101-2388}: for the addressee alone, never for lists or logs. */
    public String written() {
        return digits.substring(0, 8) + "-" + digits.substring(8);
    }

    @Override
    public String toString() {
        return "********-****";
    }

    private int part(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static String digitsOf(String text) {
        return text.strip().replaceAll("[-+]", "");
    }
}
