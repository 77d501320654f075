package se.samsteg.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody fills the memory: what is sent has a largest size, larger for files. What does not tell its size is read up to the limit first. */
class BodyLimits extends OncePerRequestFilter {
    private final RequestLimits limits;

    BodyLimits(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = isFile(request) ? limits.file().toBytes() : limits.body().toBytes();
        if (request.getContentLengthLong() > limit) {
            Problem.of(413).answer(request, response);
        } else if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else if (isParsedByTheServer(request)) {
            Problem.of(411).answer(request, response);
        } else {
            var body = request.getInputStream().readNBytes((int) limit + 1);
            if (body.length > limit) {
                Problem.of(413).answer(request, response);
            } else {
                chain.doFilter(new Reread(request, body), response);
            }
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        var type = type(request);
        return type.startsWith("multipart/") || type.startsWith("text/csv");
    }

    private static boolean isParsedByTheServer(HttpServletRequest request) {
        var type = type(request);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(java.util.Locale.ROOT);
    }

    private static final class Reread extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("Not asynchronous");
                }

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] octets, int from, int count) {
                    return body.read(octets, from, count);
                }
            };
        }
    }
}
