package se.samsteg.disclosure;

import se.samsteg.shared.CaseScope;

/** What a step tells those who ask the family for consent on its behalf. */
public interface ConsentQuestions {
    /** The authority's open questions for the purpose need no answer any more: what they were for is over. */
    void notNeeded(CaseScope asker, Purpose purpose);
}
