package se.samsteg.placement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The groups of the demo; there before anything else of the demo begins. */
@Component
@Profile("demo")
class DemoGroups implements SmartInitializingSingleton {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private final Seating seating;

    DemoGroups(Seating seating) {
        this.seating = seating;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List.of(new Group("RSU-NORRA", GroupType.RSU, "RSU Norra", 30, FROM, null),
                new Group("RSU-JARVA", GroupType.RSU, "RSU Järva", 12, FROM, null),
                new Group("CSU-VASASTAN", GroupType.CSU, "CSU Vasastan", 12, FROM, null),
                new Group("CSU-LITEN", GroupType.CSU, "CSU Liten", 1, FROM, null)).forEach(seating::register);
    }
}
