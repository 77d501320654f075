package se.samsteg.placement;

import se.samsteg.shared.CaseNumber;

/** Tells a case in the queue that there is a seat for it. */
interface SeatCall {
    void seatFreed(CaseNumber number);
}
