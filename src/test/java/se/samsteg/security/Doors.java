package se.samsteg.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the house, from what describes it: nobody has to remember to try a new one. */
final class Doors {
    /** A method and a path with its parameters in braces; engine paths begin at the engine's root. */
    record Door(String method, String path) implements Comparable<Door> {
        boolean isEngines() {
            return !path.startsWith("/api") && !path.startsWith("/arenden") && !path.startsWith("/camunda") && ENGINE_ROOTS.contains(root());
        }

        String root() {
            return path.split("/", -1)[1];
        }

        @Override
        public int compareTo(Door other) {
            var byPath = path.compareTo(other.path);
            return byPath == 0 ? method.compareTo(other.method) : byPath;
        }
    }

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "patch");
    private static final Set<String> ENGINE_ROOTS = new TreeSet<>();

    private Doors() {
    }

    /** The engine's REST, from its own OpenAPI document. */
    static List<Door> ofEngine() throws IOException {
        var doors = new ArrayList<Door>();
        describe(new ObjectMapper().readTree(Doors.class.getResource("/openapi.json")), doors);
        doors.forEach(door -> ENGINE_ROOTS.add(door.root()));
        return doors;
    }

    /** Our own API, from its description. */
    static List<Door> ofApi(String description) throws IOException {
        var doors = new ArrayList<Door>();
        describe(new ObjectMapper().readTree(description), doors);
        return doors;
    }

    private static void describe(JsonNode api, List<Door> doors) {
        api.get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                doors.add(new Door(method.toUpperCase(), path.getKey()));
            }
        }));
    }

    /** Our pages, from the controllers. */
    static List<Door> ofPages(RequestMappingHandlerMapping pages) {
        return pages.getHandlerMethods().entrySet().stream()
                .filter(page -> page.getValue().getBeanType().getName().startsWith("se.samsteg"))
                .flatMap(page -> page.getKey().getPathPatternsCondition().getPatternValues().stream()
                        .flatMap(path -> page.getKey().getMethodsCondition().getMethods().stream().map(method -> new Door(method.name(), path))))
                .toList();
    }

    /** What the webapps offer beside the engine, from the annotations of their classes. */
    static List<Door> ofWebapps() {
        return Stream.of(
                        resources("admin", new AdminApplication().getClasses()), resources("cockpit", new CockpitApplication().getClasses()),
                        resources("tasklist", new TasklistApplication().getClasses()), resources("welcome", new WelcomeApplication().getClasses()))
                .flatMap(List::stream).distinct().toList();
    }

    private static List<Door> resources(String app, Set<Class<?>> classes) {
        var doors = new ArrayList<Door>();
        classes.stream().filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> read(type, "/camunda/api/" + app + part(type.getAnnotation(Path.class)), doors));
        return doors;
    }

    private static void read(Class<?> type, String path, List<Door> doors) {
        for (var method : type.getMethods()) {
            var own = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
            var verb = verb(method);
            var place = own == null ? path : path + part(own);
            if (verb != null) {
                doors.add(new Door(verb, place.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
            } else if (own != null && method.getReturnType().getName().startsWith("org.camunda")) {
                read(method.getReturnType(), place, doors);
            }
        }
    }

    private static String part(Path path) {
        return path.value().isEmpty() || path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull).map(HttpMethod::value).findFirst().orElse(null);
    }
}
