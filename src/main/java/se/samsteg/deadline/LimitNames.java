package se.samsteg.deadline;

import java.util.Locale;
import java.util.ResourceBundle;

/** What limits are called in Swedish. */
public final class LimitNames {
    private static final ResourceBundle NAMES = ResourceBundle.getBundle("deadline.limits", Locale.ROOT);

    private LimitNames() {
    }

    /** @param limit name in the decision {@code time-limits}; one that nobody has named yet is a "Tidsgräns" */
    public static String of(String limit) {
        return NAMES.containsKey(limit) ? NAMES.getString(limit) : "Tidsgräns";
    }
}
