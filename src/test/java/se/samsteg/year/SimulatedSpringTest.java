package se.samsteg.year;

class SimulatedSpringTest extends SimulatedHalf {
    SimulatedSpringTest() {
        super("2026-03-02T08:00");
    }
}
