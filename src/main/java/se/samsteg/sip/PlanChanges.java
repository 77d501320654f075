package se.samsteg.sip;

import java.util.ArrayList;
import java.util.List;
import se.samsteg.shared.Swedish;

/** What one version of a plan has that the one before had not, line by line in Swedish. */
final class PlanChanges {
    private PlanChanges() {
    }

    static List<String> between(PlanVersion before, PlanVersion after) {
        var changes = new ArrayList<String>();
        var gone = new ArrayList<>(before.items());
        for (var item : after.items()) {
            var same = gone.stream().filter(item::isAbout).findFirst();
            same.ifPresentOrElse(earlier -> compare(earlier, item, changes), () -> changes.add("Ny insats: " + said(item)));
            same.ifPresent(gone::remove);
        }
        gone.forEach(item -> changes.add("Insats borttagen: " + said(item)));
        changed("Övergripande ansvar", before.overallResponsible().title(), after.overallResponsible().title(), changes);
        changed("Nästa uppföljning", Swedish.day(before.nextFollowUp()), Swedish.day(after.nextFollowUp()), changes);
        if (!before.commonAdvice().equals(after.commonAdvice())) {
            changes.add("Det gemensamma rådet är ändrat");
        }
        return changes;
    }

    private static void compare(PlanItem before, PlanItem after, List<String> changes) {
        var what = after.intervention();
        changed(what + ": behov", before.need(), after.need(), changes);
        changed(what + ": ansvarig", before.responsible().title(), after.responsible().title(), changes);
        changed(what + ": start", Swedish.day(before.start()), Swedish.day(after.start()), changes);
        changed(what + ": uppföljning", Swedish.day(before.followUp()), Swedish.day(after.followUp()), changes);
    }

    private static void changed(String what, String before, String after, List<String> changes) {
        if (!before.equals(after)) {
            changes.add(what + ", från ”" + before + "” till ”" + after + "”");
        }
    }

    private static String said(PlanItem item) {
        return item.area().title() + " – " + item.intervention() + " (" + item.responsible().title() + ")";
    }
}
