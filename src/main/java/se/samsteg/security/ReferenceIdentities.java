package se.samsteg.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Roles;

/**
 * The roles and authorities that the models name; once this bean exists, they exist in the engine. Later changes of
 * their names in the engine are kept.
 */
@Component
public class ReferenceIdentities {
    private final List<String> groups;
    private final List<String> tenants;

    ReferenceIdentities(IdentityService identities) {
        var groupNames = names("identity/groups.csv");
        var tenantNames = names("identity/tenants.csv");
        groupNames.forEach((id, name) -> createGroup(identities, id, name));
        tenantNames.forEach((id, name) -> createTenant(identities, id, name));
        groups = List.copyOf(groupNames.keySet());
        tenants = List.copyOf(tenantNames.keySet());
    }

    /** Ids of all roles, {@code camunda-admin} among them. */
    public List<String> groups() {
        return groups;
    }

    /** Ids of all authorities. */
    public List<String> tenants() {
        return tenants;
    }

    private static void createGroup(IdentityService identities, String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType(id.equals(Roles.ADMIN) ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private static void createTenant(IdentityService identities, String id, String name) {
        if (identities.createTenantQuery().tenantId(id).count() == 0) {
            var tenant = identities.newTenant(id);
            tenant.setName(name);
            identities.saveTenant(tenant);
        }
    }

    private static Map<String, String> names(String file) {
        var names = new java.util.LinkedHashMap<String, String>();
        read(file).forEach(row -> names.put(row.get("id"), row.get("name")));
        return names;
    }

    /**
     * The rows of a file on the class path: UTF-8, semicolons, a header.
     *
     * @throws UncheckedIOException when it is not there
     */
    public static List<CSVRecord> read(String file) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
             var rows = format.parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
