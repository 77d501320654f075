package se.samsteg.shared;

import java.util.Set;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.util.JdbcUtils;
import org.h2.util.Utils;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * The guard of kept rows once had a class in each room, and the released migrations V27 and V41 name these. Whoever migrates
 * from nothing gets {@link KeptRows} under these names, until V55 lets it be called by its own.
 */
@Component
public class FormerTriggers implements FlywayConfigurationCustomizer {
    private static final Set<String> NAMES = Set.of("se.samsteg.disclosure.AppendOnly", "se.samsteg.accesslog.AppendOnly");
    static final Utils.ClassFactory FACTORY = new Utils.ClassFactory() {
        @Override
        public boolean match(String name) {
            return NAMES.contains(name);
        }

        @Override
        public Class<?> loadClass(String name) {
            return KeptRows.class;
        }
    };

    @Override
    public void customize(FluentConfiguration configuration) {
        JdbcUtils.removeClassFactory(FACTORY);
        JdbcUtils.addClassFactory(FACTORY);
    }
}
