package se.samsteg.caseview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samsteg.caseview.DisclosureRow.State.HANDED_OVER;
import static se.samsteg.caseview.DisclosureRow.State.LEFT_OUT;
import static se.samsteg.caseview.DisclosureRow.State.ON_ITS_WAY;
import static se.samsteg.caseview.DisclosureRow.State.STOPPED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.LogLine;
import se.samsteg.disclosure.LogLine.Stage;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Particular;
import se.samsteg.shared.Authority;

class DisclosureRowTest {
    private static final Authority JARVA = new Authority("sdn-jarva");

    @Test
    void onlyWhatHasArrivedIsHandedOver() {
        var sent = line("a", true, Stage.SENDING, List.of());

        assertThat(DisclosureRow.of(List.of(sent), Set.of())).extracting(DisclosureRow::state).containsExactly(ON_ITS_WAY);
        assertThat(DisclosureRow.of(List.of(sent), Set.of("a"))).extracting(DisclosureRow::state).containsExactly(HANDED_OVER);
    }

    @Test
    void aLaterDecisionOnTheSameMessageTakesThePlaceOfTheEarlier() {
        var rows = DisclosureRow.of(List.of(line("a", true, Stage.SENDING, List.of()), line("b", true, Stage.SENDING, List.of()),
                line("a", false, Stage.DELIVERY, List.of()), line("b", true, Stage.DELIVERY, List.of())), Set.of("b"));

        assertThat(rows).extracting(row -> row.line().messageId(), DisclosureRow::state).containsExactly(tuple("a", STOPPED), tuple("b", HANDED_OVER));
    }

    @Test
    void whatWasLeftOutStandsBesideWhatWasHandedOver() {
        var rows = DisclosureRow.of(List.of(line("a", true, Stage.SENDING, List.of()), line("a", true, Stage.DELIVERY, List.of()),
                line("a", false, Stage.DELIVERY, List.of(Particular.REASONS))), Set.of("a"));

        assertThat(rows).extracting(DisclosureRow::state).containsExactly(HANDED_OVER, LEFT_OUT);
    }

    private static LogLine line(String message, boolean passed, Stage stage, List<Particular> particulars) {
        return new LogLine(Instant.EPOCH, "system", message, MessageName.PLACEMENT_ENDED, Authority.SCHOOLS, JARVA, Category.SCHOOL_SITUATION,
                passed, stage, passed ? "consent" : null, null, passed ? null : HeldBack.FOUND_EXCEPTED, particulars, null);
    }
}
