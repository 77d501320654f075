package se.samsteg.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Asks the running application over HTTP, with cookies, following nothing. */
class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(new Loopback(), null);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** Follows a link, wherever it leads. */
    HttpResponse<String> fetch(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Fills in a form that stands in a page, its hidden fields with it, and sends it to where it leads. */
    HttpResponse<String> submit(String id, String page, Map<String, String> fields) {
        var form = Pattern.compile("<form(?=[^>]*id=\"" + id + "\")[^>]*action=\"([^\"]+)\".*?</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new AssertionError("No form " + id + " in " + page);
        }
        var all = new TreeMap<>(fields);
        var hidden = HIDDEN.matcher(form.group());
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        var body = all.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(HtmlUtils.htmlUnescape(form.group(1)))).POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends without saying how much. */
    HttpResponse<String> stream(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
    }

    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Logs in by the form, as a person does. */
    HttpResponse<String> logIn(String user, String password) {
        var form = "username=%s&password=%s&_csrf=%s".formatted(user, password, encoded(csrf("/login")));
        return post("/login", form, "Content-Type", "application/x-www-form-urlencoded");
    }

    /** The token in the forms of a page. */
    String csrf(String page) {
        var token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return token.group(1);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .findFirst().orElseThrow().getValue();
    }

    static String[] basic(String user, String password) {
        var token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + token};
    }

    /** With a body in JSON, as a demo user. */
    static String[] json(String user) {
        var login = basic(user, "demo");
        return new String[] {"Content-Type", "application/json", login[0], login[1]};
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Browsers send a cookie that demands TLS to this machine itself without it, too. */
    private static final class Loopback implements CookieStore {
        private final CookieStore store = new CookieManager().getCookieStore();

        @Override
        public void add(URI from, HttpCookie cookie) {
            cookie.setSecure(false);
            store.add(from, cookie);
        }

        @Override
        public List<HttpCookie> get(URI to) {
            return store.get(to);
        }

        @Override
        public List<HttpCookie> getCookies() {
            return store.getCookies();
        }

        @Override
        public List<URI> getURIs() {
            return store.getURIs();
        }

        @Override
        public boolean remove(URI from, HttpCookie cookie) {
            return store.remove(from, cookie);
        }

        @Override
        public boolean removeAll() {
            return store.removeAll();
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
