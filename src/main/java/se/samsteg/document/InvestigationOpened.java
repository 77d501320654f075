package se.samsteg.document;

import java.time.LocalDate;

/**
 * Tells a party that an investigation of the child's need of protection or support is open (SoL 20:2–3).
 *
 * @param child    the child's name
 * @param openedOn the day it was opened
 * @param dueOn    the last day by law
 */
public record InvestigationOpened(String child, LocalDate openedOn, LocalDate dueOn) implements Letter {

    @Override
    public String template() {
        return "investigation-opened";
    }

    @Override
    public String title() {
        return "Vi har inlett en utredning";
    }

    @Override
    public String description() {
        return "Information till den som berörs av en barnavårdsutredning";
    }
}
