package se.samsteg.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** A real identity provider, as a process of its own on this machine, with the realm in {@code security/kommunen-realm.json}. */
final class Keycloak implements AutoCloseable {
    static final String PASSWORD = "bara-i-provet";
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final String REALM = "kommunen";
    private static final ParameterizedTypeReference<List<Map<String, Object>>> MANY = new ParameterizedTypeReference<>() { };

    private final Process process;
    private final String address;
    private final RestClient http = RestClient.create();

    private Keycloak(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Where the build has unpacked it; empty when it was built without. */
    static Stream<Path> home() throws IOException {
        return Files.isDirectory(UNPACKED) ? Files.list(UNPACKED).filter(folder -> Files.exists(folder.resolve("bin/kc.sh"))) : Stream.empty();
    }

    /** Starts it and returns when it answers. A server that lives for a minute needs no compiler that takes its time. */
    static Keycloak start(Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(Path.of("src/test/resources/security/kommunen-realm.json"), home.resolve("data/import/kommunen-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        var port = freePort();
        var builder = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "start", "--import-realm", "--db=dev-mem", "--cache=local",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname-strict=false").redirectErrorStream(true);
        builder.environment().putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "test", "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1", "JAVA_HOME", System.getProperty("java.home")));
        var keycloak = new Keycloak(builder.start(), "http://127.0.0.1:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.awaitStart();
        return keycloak;
    }

    private void awaitStart() throws IOException {
        var lines = process.inputReader();
        try (var log = Files.newBufferedWriter(LOG)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                if (line.contains("Listening on")) {
                    new Thread(() -> drain(lines), "keycloak").start();
                    return;
                }
            }
        }
        throw new IllegalStateException("Keycloak does not start on this machine, see " + LOG);
    }

    private static void drain(BufferedReader lines) {
        lines.lines().forEach(line -> { });
    }

    String issuer() {
        return address + "/realms/" + REALM;
    }

    /** Tells it where the application is that people come back to. */
    void register(String application) {
        var client = admin("GET", "/clients?clientId=samsteg").get(0);
        client.put("redirectUris", List.of(application + "/*"));
        change("PUT", "/clients/" + client.get("id"), client);
    }

    void disable(String user) {
        change("PUT", "/users/" + id(user), Map.of("enabled", false));
    }

    void enable(String user) {
        change("PUT", "/users/" + id(user), Map.of("enabled", true));
    }

    /** Nobody is logged in there any more. */
    void logOutEverybody() {
        change("POST", "/logout-all", Map.of());
    }

    /** The sessions that a person has there. */
    int sessions(String user) {
        return admin("GET", "/users/" + id(user) + "/sessions").size();
    }

    private Object id(String user) {
        return admin("GET", "/users?exact=true&username=" + user).get(0).get("id");
    }

    private List<Map<String, Object>> admin(String method, String path) {
        return http.method(HttpMethod.valueOf(method)).uri(URI.create(address + "/admin/realms/" + REALM + path))
                .headers(headers -> headers.setBearerAuth(token())).retrieve().body(MANY);
    }

    private void change(String method, String path, Object body) {
        http.method(HttpMethod.valueOf(method)).uri(URI.create(address + "/admin/realms/" + REALM + path))
                .headers(headers -> headers.setBearerAuth(token())).contentType(MediaType.APPLICATION_JSON).body(body).retrieve().toBodilessEntity();
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("grant_type", "password", "client_id", "admin-cli", "username", "test", "password", PASSWORD));
        return http.post().uri(address + "/realms/master/protocol/openid-connect/token").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form).retrieve().body(Map.class).get("access_token").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
