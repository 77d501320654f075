package se.samsteg.security;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samsteg.security.Doors.Door;
import se.samsteg.security.Targets.Target;
import se.samsteg.support.OverHttp;

/**
 * Every role of every authority at every door. What is expected stands in {@code security/matrix.csv}; what was found is
 * written to {@code target/security-matrix.csv}, to be read before it is taken over.
 */
@OverHttp
class AdversarialIT {
    private static final Path FOUND = Path.of("target/security-matrix.csv");
    private static final Set<String> KEPT = Set.of("user", "group", "tenant", "authorization", "deployment", "filter", "job", "job-definition");
    private static final Map<String, String> QUESTIONS = Map.of(
            "/authorization/check", "?permissionName=READ&permissionValue=2&resourceName=filter&resourceType=5",
            "/identity/groups", "?userId=rektor", "/arenden/{caseNumber}/utlamnanden", "?till=guardian1", "/api/tasks", "?id=" + Targets.NOWHERE);

    /** In the order of the columns. */
    private enum Kind { CANDIDATE, COLLEAGUE, SUPERVISOR, RECORDS, OWNER, ADMIN }

    /** In the order of the signs in a cell. */
    private enum Aim { OWN, OTHERS, PROTECTED, NOWHERE }

    private record Attacker(String user, List<String> tenants, Kind kind, Browser browser, String csrf) {
    }

    @LocalServerPort private int port;
    @Autowired private Targets targets;
    @Autowired private IdentityService identities;
    @Autowired @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping pages;

    private final Collection<String> leaks = new ConcurrentLinkedQueue<>();
    private List<Target> cases;
    private List<Target> protectedCases;
    private Target nowhere;
    private List<Attacker> attackers;
    private Set<Door> doors;

    private void build() throws IOException {
        cases = List.of(targets.placement(), targets.intervention("sdn-norra-innerstaden", "Norrfall"), targets.intervention("sdn-jarva", "Jarvafall"));
        protectedCases = targets.protectedCases();
        nowhere = targets.nowhere();
        attackers = ReferenceIdentities.read("demo/users.csv").stream().map(this::attacker).toList();
        doors = new TreeSet<>(Doors.ofEngine());
        doors.addAll(Doors.ofPages(pages));
        doors.addAll(Doors.ofApi(attackers.get(0).browser.get("/v3/api-docs").body()));
        doors.addAll(Doors.ofWebapps());
        doors.removeIf(door -> door.path().equals("/login") || door.path().endsWith("/logout"));
    }

    @Test
    void everyDoorAnswersEverybodyAsTheMatrixSays() throws IOException {
        build();
        var expected = expected();
        var found = new TreeMap<Door, Map<Kind, Map<Aim, Set<Character>>>>();
        doors.forEach(door -> found.put(door, new EnumMap<>(Kind.class)));
        attackers.parallelStream().forEach(attacker -> doors.forEach(door -> attack(attacker, door).forEach((aim, sign) -> {
            synchronized (found) {
                found.get(door).computeIfAbsent(attacker.kind, kind -> new EnumMap<>(Aim.class)).computeIfAbsent(aim, any -> new TreeSet<>()).add(sign);
            }
        })));
        var lines = found.entrySet().stream().map(door -> line(door.getKey(), door.getValue())).toList();
        Files.writeString(FOUND, lines.stream().collect(Collectors.joining("\n", "", "\n")), StandardCharsets.UTF_8);
        assertSoftly(all -> {
            all.assertThat(leaks).as("bodies that tell of somebody else's case, and faults").isEmpty();
            all.assertThat(lines).as("doors, methods and answers; see " + FOUND).containsExactlyElementsOf(expected);
        });
    }

    private Map<Aim, Character> attack(Attacker attacker, Door door) {
        var signs = new EnumMap<Aim, Character>(Aim.class);
        for (var aim : door.path().contains("{") ? Aim.values() : new Aim[] {Aim.OTHERS}) {
            aimedAt(attacker, aim, door).forEach(target -> signs.put(aim, sign(attacker, door, target)));
        }
        return signs;
    }

    private Stream<Target> aimedAt(Attacker attacker, Aim aim, Door door) {
        if (aim == Aim.NOWHERE || !door.path().contains("{")
                || KEPT.contains(door.root()) && !Set.of("GET", "OPTIONS").contains(door.method())) {
            return Stream.of(nowhere);
        }
        if (aim == Aim.PROTECTED) {
            return protectedCases.stream().filter(target -> attacker.tenants.contains(target.tenant()));
        }
        return cases.stream().filter(target -> attacker.tenants.contains(target.tenant()) == (aim == Aim.OWN)).limit(1);
    }

    private char sign(Attacker attacker, Door door, Target target) {
        var answer = ask(attacker, door, target);
        look(attacker, door, target, answer);
        return switch (answer.statusCode() / 100) {
            case 2 -> Set.of("[]", "{\"count\":0}", "{}").contains(answer.body()) ? '0' : '+';
            case 3 -> '>';
            case 4 -> switch (answer.statusCode()) {
                case 401, 403 -> '-';
                case 404 -> '?';
                default -> '!';
            };
            default -> '#';
        };
    }

    private HttpResponse<String> ask(Attacker attacker, Door door, Target target) {
        var path = (door.isEngines() ? "/engine-rest" : "") + filled(door, target) + QUESTIONS.getOrDefault(door.path(), "");
        var reads = Set.of("GET", "OPTIONS").contains(door.method());
        return attacker.browser.ask(door.method(), path, reads ? null : body(attacker, door),
                "Content-Type", door.path().endsWith("/import") ? "text/csv" : "application/json",
                "Accept", "application/json, text/html;q=0.9, */*;q=0.8",
                "X-CSRF-TOKEN", attacker.csrf, "X-XSRF-TOKEN", attacker.browser.cookie("XSRF-TOKEN"));
    }

    private static String body(Attacker attacker, Door door) {
        return door.path().endsWith("/claim") ? "{\"userId\":\"" + attacker.user + "\"}" : "{}";
    }

    private static String filled(Door door, Target target) {
        var parts = door.path().split("/", -1);
        var root = parts[1].equals("history") ? "history/" + parts[2] : parts[1].equals("camunda") && parts.length > 7 ? parts[7] : parts[1];
        return Arrays.stream(parts).map(part -> part.startsWith("{") ? value(part.substring(1, part.length() - 1), root, target) : part)
                .collect(Collectors.joining("/"));
    }

    private static String value(String name, String root, Target target) {
        return switch (name) {
            case "caseNumber" -> target.caseNumber();
            case "key" -> target.id(root + "-key");
            case "tenant-id" -> target.tenant();
            case "id" -> root.equals("api") ? "999999" : target.id(root);
            case "varName" -> "pupilId";
            case "messageName" -> "informationRequested";
            case "userId" -> target.id("user");
            case "groupId" -> target.id("group");
            case "engine", "processEngineName" -> "default";
            case "appName" -> "tasklist";
            default -> Targets.NOWHERE;
        };
    }

    /** Whatever the door: nothing of another authority's case, no name for the administrator, and no fault of ours where something is there. */
    private void look(Attacker attacker, Door door, Target aim, HttpResponse<String> answer) {
        var place = attacker.user + " " + door.method() + " " + door.path() + " " + answer.statusCode();
        if (answer.statusCode() >= 500 && aim != nowhere && !(attacker.kind == Kind.ADMIN && KEPT.contains(door.root()))) {
            leaks.add(place + " " + answer.body().lines().findFirst().orElse(""));
        }
        if (!door.path().contains("{caseNumber}")) {
            lookForProtected(attacker, place, answer);
        }
        for (var target : cases) {
            var foreign = !attacker.tenants.contains(target.tenant());
            if (foreign && answer.body().contains(target.name())) {
                leaks.add(place + " names the pupil");
            }
            if (foreign && attacker.kind != Kind.ADMIN && answer.statusCode() < 300
                    && Stream.of(door.path().contains("{caseNumber}") ? target.id("task") : target.caseNumber(), target.id("task"),
                            target.id("process-instance")).anyMatch(answer.body()::contains)) {
                leaks.add(place + " tells of " + target.tenant());
            }
        }
    }

    /** Who is not its handler learns nothing of a protected case, the authority's own supervisor and the administrator neither. */
    private void lookForProtected(Attacker attacker, String place, HttpResponse<String> answer) {
        protectedCases.stream().filter(target -> !attacker.user.equals("placering")).forEach(target -> {
            if (answer.body().contains(target.name()) || answer.statusCode() < 300 && attacker.kind != Kind.ADMIN
                    && Stream.of(target.caseNumber(), target.id("task"), target.id("process-instance")).anyMatch(answer.body()::contains)) {
                leaks.add(place + " tells of a protected case");
            }
        });
    }

    private static String line(Door door, Map<Kind, Map<Aim, Set<Character>>> answers) {
        return door.method() + ";" + door.path() + ";" + Arrays.stream(Kind.values())
                .map(kind -> cell(answers.getOrDefault(kind, Map.of()))).collect(Collectors.joining(";"));
    }

    /** One sign when the answer is the same wherever the attack aims. */
    private static String cell(Map<Aim, Set<Character>> answers) {
        var signs = Arrays.stream(Aim.values()).map(aim -> answers.getOrDefault(aim, Set.of()).stream().map(String::valueOf).collect(Collectors.joining())).toList();
        var given = signs.stream().filter(sign -> !sign.isEmpty()).distinct().toList();
        return given.size() == 1 ? given.get(0) : signs.stream().map(sign -> sign.isEmpty() ? "." : sign).collect(Collectors.joining(" "));
    }

    private static List<String> expected() throws IOException {
        try (var file = AdversarialIT.class.getResourceAsStream("/security/matrix.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.startsWith("method;")).toList();
        }
    }

    private Attacker attacker(CSVRecord user) {
        var browser = new Browser(port);
        browser.logIn(user.get("id"), "demo");
        browser.get("/camunda/app/tasklist/default/");
        var tenants = identities.createTenantQuery().userMember(user.get("id")).list().stream().map(Tenant::getId).toList();
        return new Attacker(user.get("id"), tenants, kind(user.get("groups")), browser, browser.csrf("/"));
    }

    private static Kind kind(String group) {
        return switch (group) {
            case "placement-team", "social-workers" -> Kind.CANDIDATE;
            case "supervisors" -> Kind.SUPERVISOR;
            case "records-managers" -> Kind.RECORDS;
            case "process-owners" -> Kind.OWNER;
            case "camunda-admin" -> Kind.ADMIN;
            default -> Kind.COLLEAGUE;
        };
    }
}
