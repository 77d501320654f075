package se.samsteg.support;

import java.util.stream.Stream;

/** The ways in which people write an identity number. */
final class Numbers {
    private Numbers() {
    }

    static Stream<String> spellings(String number) {
        var digits = number.replaceAll("\\D", "");
        if (digits.length() != 12) {
            return Stream.of(number);
        }
        var day = digits.substring(0, 8);
        var birth = digits.substring(8);
        return Stream.of(digits, day + "-" + birth, digits.substring(2), day.substring(2) + "-" + birth);
    }
}
