package se.samsteg.year;

class SimulatedAutumnTest extends SimulatedHalf {
    SimulatedAutumnTest() {
        super("2026-07-30T08:00");
    }
}
