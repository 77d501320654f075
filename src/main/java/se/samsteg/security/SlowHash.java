package se.samsteg.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** bcrypt for the engine. What is hashed is a digest: bcrypt itself reads no more than 72 bytes, and the engine adds its salt last. */
class SlowHash implements PasswordEncryptor {
    static final String NAME = "bcrypt";

    private final BCryptPasswordEncoder bcrypt;

    SlowHash(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    public String encrypt(String saltedPassword) {
        return bcrypt.encode(digest(saltedPassword));
    }

    @Override
    public boolean check(String saltedPassword, String encrypted) {
        return bcrypt.matches(digest(saltedPassword), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Whether a stored hash, with the engine's prefix, was made by something quicker than this. */
    boolean outdoes(String stored) {
        var prefix = "{" + NAME + "}";
        return !stored.startsWith(prefix) || bcrypt.upgradeEncoding(stored.substring(prefix.length()));
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
