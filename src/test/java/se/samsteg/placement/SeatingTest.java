package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;
import se.samsteg.support.Together;

/** Seats and queues, with many who ask at once; runs on PostgreSQL too. */
@ProcessTest
class SeatingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    private Seating seating;
    @Autowired
    private GroupBoard board;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private ProcessDriver driver;

    @Test
    @Rule(3)
    void noSeatIsGivenTwiceHoweverManyAskAtOnce() throws Exception {
        group("RSU-TRANGT", 3, null);

        var given = Together.doing(IntStream.range(0, 12).mapToObj(i -> (Callable<Boolean>) () -> seating.reserve(number(i), "RSU-TRANGT")).toList());

        assertThat(given).filteredOn(seat -> seat).hasSize(3);
        assertThat(seating.queue("RSU-TRANGT")).hasSize(9);
    }

    @Test
    void theLastSeatIsOnesThoughSeveralApplicationsAreApprovedAtOneMoment() throws Exception {
        placements.group("CSU-SIST", 1);
        var numbers = IntStream.range(0, 4).mapToObj(i -> driver.start("placering", "placement",
                SampleApplication.with("groupType", "csu", "groupCode", "CSU-SIST"))).toList();

        Together.doing(numbers.stream().map(number -> (Callable<Boolean>) () -> {
            driver.complete(driver.task(number, "assessApplication"), PlacementDriver.APPROVED);
            return true;
        }).toList());

        assertThat(numbers).filteredOn(number -> driver.find(number, "decidePlacement").isPresent()).hasSize(1);
        assertThat(seating.queue("CSU-SIST")).hasSize(3);
    }

    @Test
    void aSeatThatIsFreedWhileOthersAskGoesToNobodyTwice() throws Exception {
        group("RSU-BYTE", 2, null);
        IntStream.range(20, 30).forEach(i -> seating.reserve(number(i), "RSU-BYTE"));
        var work = new ArrayList<Callable<Boolean>>();
        IntStream.range(20, 22).forEach(i -> work.add(() -> {
            seating.free(number(i), null);
            return false;
        }));
        IntStream.range(22, 30).forEach(i -> work.add(() -> seating.reserve(number(i), "RSU-BYTE")));

        Together.doing(work);
        IntStream.range(22, 30).forEach(i -> seating.reserve(number(i), "RSU-BYTE"));

        assertThat(IntStream.range(22, 30).filter(i -> seating.seat(number(i)).isPresent()).boxed()).containsExactly(22, 23);
    }

    @Test
    void whoHasASeatKeepsItAndWhoComesLateWaitsBehindTheQueue() {
        group("RSU-EN", 1, null);
        assertThat(seating.reserve(number(100), "RSU-EN")).isTrue();
        assertThat(seating.reserve(number(100), "RSU-EN")).isTrue();
        assertThat(seating.reserve(number(101), "RSU-EN")).isFalse();
        seating.free(number(100), null);

        assertThat(seating.reserve(number(102), "RSU-EN")).isFalse();
        assertThat(seating.placeInQueue(number(102)).orElseThrow().position()).isEqualTo(2);
        assertThat(seating.reserve(number(101), "RSU-EN")).isTrue();
        assertThat(seating.placeInQueue(number(102)).orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void aGroupTakesPupilsOnlyWhileItIsThere() {
        group("RSU-STANGD", 5, LocalDate.parse("2026-03-01"));
        group("RSU-OPPEN", 5, LocalDate.parse("2026-03-02"));

        assertThat(seating.openGroup("RSU-STANGD")).isEmpty();
        assertThat(seating.openGroup("RSU-OPPEN")).isPresent();
        assertThat(seating.openGroup("RSU-OKAND")).isEmpty();
        assertThat(seating.reserve(number(110), "RSU-STANGD")).isFalse();
    }

    @Test
    void howManySeatsAGroupHasFollowsFromTheDay() {
        group("RSU-VAXER", 1, null);
        seating.setSeats("RSU-VAXER", 3, LocalDate.parse("2026-08-15"));
        seating.reserve(number(120), "RSU-VAXER");
        seating.reserve(number(121), "RSU-VAXER");
        assertThat(seating.seat(number(121))).isEmpty();

        seating.setSeats("RSU-VAXER", 2, TODAY);

        assertThat(seating.reserve(number(121), "RSU-VAXER")).isTrue();
        assertThat(board.lines()).filteredOn(line -> line.code().equals("RSU-VAXER")).singleElement().satisfies(line -> {
            assertThat(List.of(line.seats(), line.taken(), line.free())).containsExactly(2, 2, 0);
            assertThat(line.coming()).containsExactly(new Groups.Capacity(LocalDate.parse("2026-08-15"), 3));
        });
    }

    @Test
    void howManySeatsThereWillBeIsCorrectedBySayingItAgainForTheSameDay() {
        group("RSU-RATTAS", 1, null);
        seating.setSeats("RSU-RATTAS", 30, LocalDate.parse("2026-08-15"));
        seating.setSeats("RSU-RATTAS", 3, LocalDate.parse("2026-08-15"));
        seating.setSeats("RSU-RATTAS", 5, TODAY);
        seating.setSeats("RSU-RATTAS", 4, TODAY);

        assertThat(board.lines()).filteredOn(line -> line.code().equals("RSU-RATTAS")).singleElement().satisfies(line -> {
            assertThat(line.seats()).isEqualTo(4);
            assertThat(line.coming()).containsExactly(new Groups.Capacity(LocalDate.parse("2026-08-15"), 3));
        });
    }

    @Test
    void whoSitsThereKeepsTheSeatWhenTheGroupGetsFewer() {
        group("RSU-KRYMPER", 2, null);
        seating.reserve(number(130), "RSU-KRYMPER");
        seating.reserve(number(131), "RSU-KRYMPER");
        seating.setSeats("RSU-KRYMPER", 1, TODAY);
        seating.free(number(130), null);

        assertThat(seating.seat(number(131))).isPresent();
        assertThat(seating.reserve(number(132), "RSU-KRYMPER")).isFalse();
    }

    @ParameterizedTest(name = "wanted {0}: {1}")
    @CsvSource({"2026-03-16, 2026-04-01", "2026-04-01, 2026-04-01", "2026-05-04, 2026-05-04"})
    void aSeatIsSatInWhenThePupilBeforeHasLeft(LocalDate wanted, LocalDate possible) {
        var code = "RSU-EFTER-" + wanted;
        group(code, 1, null);
        var base = 200 + wanted.getDayOfYear() * 2;
        seating.reserve(number(base), code);
        seating.reserve(number(base + 1), code);
        seating.free(number(base), LocalDate.parse("2026-03-31"));
        seating.reserve(number(base + 1), code);

        assertThat(seating.startsOn(number(base + 1), wanted)).contains(possible);
    }

    @Test
    void whoGotTheSeatFirstBeginsFirst() {
        group("RSU-TVA", 2, null);
        IntStream.range(140, 144).forEach(i -> seating.reserve(number(i), "RSU-TVA"));
        seating.free(number(140), LocalDate.parse("2026-03-20"));
        seating.reserve(number(142), "RSU-TVA");
        seating.free(number(141), LocalDate.parse("2026-04-20"));
        seating.reserve(number(143), "RSU-TVA");

        assertThat(seating.startsOn(number(142), TODAY)).contains(LocalDate.parse("2026-03-21"));
        assertThat(seating.startsOn(number(143), TODAY)).contains(LocalDate.parse("2026-04-21"));
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
