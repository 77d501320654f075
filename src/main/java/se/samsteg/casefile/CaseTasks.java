package se.samsteg.casefile;

import se.samsteg.shared.CaseNumber;

/** The open work of a case, when who may know of it has changed. */
public interface CaseTasks {

    /**
     * Gives the case's open tasks, in all authorities, those candidates who may know of it, takes them from others, and
     * shows the pupil in running instances as lists do.
     */
    void follow(CaseNumber number, String pupilLabel);
}
