package se.samsteg.disclosure;

import se.samsteg.shared.ProcessVariable;

/** What a message brings to its receiver beside its own values, and what its delivery keeps. */
public final class DisclosureVariables {
    /** The message that started the receiver's instance ({@code concernReported}); absent when a form did. */
    public static final ProcessVariable<String> MESSAGE_NAME = ProcessVariable.text("messageName");
    static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.text("messageId");
    static final ProcessVariable<Deliveries.Outcome> DELIVERY_OUTCOME =
            ProcessVariable.choice("deliveryOutcome", Deliveries.Outcome.class);
    static final ProcessVariable<ExceptionCheck> EXCEPTION_CHECK = ProcessVariable.choice("exceptionCheck", ExceptionCheck.class);
    static final ProcessVariable<JudgedGround> DISCLOSURE_GROUND = ProcessVariable.choice("disclosureGround", JudgedGround.class);
    static final ProcessVariable<String> RECIPIENT = ProcessVariable.text("recipient");
    static final ProcessVariable<Category> DISCLOSED_CATEGORY = ProcessVariable.choice("disclosedCategory", Category.class);
    /** Whether the gate let it pass. */
    static final ProcessVariable<Boolean> DISCLOSED = ProcessVariable.flag("disclosed");

    private DisclosureVariables() {
    }
}
