package se.samsteg.sip;

import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;

/**
 * A plan in the making or in force.
 *
 * @param instance the process instance that it lives in
 * @param meetings how many times its parties have been called
 */
record Sip(long id, CaseNumber caseNumber, Authority authority, String instance, int meetings) {

    CaseScope scope() {
        return new CaseScope(caseNumber, authority, instance, "");
    }
}
