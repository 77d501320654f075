package se.samsteg.engine;

import se.samsteg.shared.KeptColumns;

/** H2's guard of the variable {@code receivedAt}; see {@link ReceiptTime}. H2 makes it, hence public. */
public final class KeptVariable extends KeptColumns {
    public KeptVariable() {
        super(ReceiptTime.REFUSAL, "name_", "text_", "type_");
    }

    @Override
    protected boolean isKept(Object[] before) {
        return ReceiptTime.VARIABLE.equals(value(before, "name_")) && value(before, "text_") != null;
    }
}
