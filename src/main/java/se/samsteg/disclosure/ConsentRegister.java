package se.samsteg.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** What the gate asks: is there a consent between these two, in this direction, for this category, on this day? */
public interface ConsentRegister {
    /**
     * @param purpose what the content is sent for; a consent given for another purpose does not count
     * @param on      the day of the disclosure, Europe/Stockholm; an expired consent is none
     * @return the round of questions whose answers carry it: all who were asked gave it, and nobody has withdrawn (OSL 12:2)
     */
    Optional<Long> roundThatAllows(CaseNumber caseNumber, Purpose purpose, Authority from, Authority to, Category category,
                                   LocalDate on);
}
