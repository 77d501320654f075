package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessTest;

@ProcessTest
class SeatingTest {
    @Autowired
    private Seating seating;

    @Test
    void noSeatIsGivenTwiceHoweverManyAskAtOnce() {
        group("RSU-TRANGT", 3, null);
        var given = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(() -> seating.reserve(number(i), "RSU-TRANGT")))
                .toList().stream().map(CompletableFuture::join).filter(seat -> seat).count();

        assertThat(given).isEqualTo(3);
    }

    @Test
    void whoHasASeatKeepsItAndWhoComesLateWaitsBehindTheQueue() {
        group("RSU-EN", 1, null);
        assertThat(seating.reserve(number(100), "RSU-EN")).isTrue();
        assertThat(seating.reserve(number(100), "RSU-EN")).isTrue();
        assertThat(seating.reserve(number(101), "RSU-EN")).isFalse();
        seating.free(number(100));

        assertThat(seating.reserve(number(102), "RSU-EN")).isFalse();
        assertThat(seating.reserve(number(101), "RSU-EN")).isTrue();
    }

    @Test
    void aGroupTakesPupilsOnlyWhileItIsThere() {
        group("RSU-STANGD", 5, LocalDate.parse("2026-03-01"));
        group("RSU-OPPEN", 5, LocalDate.parse("2026-03-02"));

        assertThat(seating.openGroup("RSU-STANGD")).isEmpty();
        assertThat(seating.openGroup("RSU-OPPEN")).isPresent();
        assertThat(seating.openGroup("RSU-OKAND")).isEmpty();
    }

    @Test
    void reviewsAreComparedWithTheOneBefore() {
        var before = new Review(80, GoalsMet.PARTLY);
        assertThat(new Review(76, GoalsMet.PARTLY).since(before, 5)).isEqualTo(Trend.SAME);
        assertThat(new Review(74, GoalsMet.PARTLY).since(before, 5)).isEqualTo(Trend.WORSE);
        assertThat(new Review(95, GoalsMet.NONE).since(before, 5)).isEqualTo(Trend.WORSE);
        assertThat(new Review(60, GoalsMet.FULLY).since(before, 5)).isEqualTo(Trend.BETTER);
    }

    private void group(String code, int seats, LocalDate to) {
        seating.register(new Group(code, GroupType.RSU, code, seats, LocalDate.parse("2026-01-01"), to));
    }

    private static CaseNumber number(int sequence) {
        return CaseNumber.of(2001, sequence);
    }
}
