package se.samsteg.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Checks the passwords of the engine's users. A slow hash costs some tenths of a second, which a machine that logs in
 * with each request could not bear: what was right is remembered for some minutes, as a digest under a key that lives
 * only in this process and never without the stored hash, so that a changed password ends it at once.
 */
@Component
public class Passwords {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int AT_MOST = 2000;

    private final ProcessEngineConfigurationImpl engine;
    private final SlowHash hash;
    private final Clock clock;
    private final byte[] key = new byte[32];
    private final String nobodysHash;
    private final Map<String, Right> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Right> eldest) {
            return size() > AT_MOST;
        }
    });

    private record Right(byte[] digest, Instant until) {
    }

    Passwords(ProcessEngine engine, PasswordSettings settings, Clock clock) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.hash = new SlowHash(settings.cost());
        this.clock = clock;
        new SecureRandom().nextBytes(key);
        nobodysHash = hash.encrypt("nobody");
    }

    /** Whether the user exists and has this password. Somebody unknown takes as long as a wrong password. */
    boolean match(String userId, String password) {
        var user = find(userId);
        if (user == null || !user.getId().equals(userId) || user.getPassword() == null) {
            hash.check(password, nobodysHash);
            return false;
        }
        var digest = digest(user.getPassword(), password);
        if (isRemembered(userId, digest)) {
            return true;
        }
        if (!engine.getPasswordManager().check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword())) {
            return false;
        }
        upgrade(user, password);
        remembered.put(userId, new Right(digest(find(userId).getPassword(), password), clock.instant().plus(REMEMBERED)));
        return true;
    }

    private UserEntity find(String userId) {
        return (UserEntity) engine.getIdentityService().createUserQuery().userId(userId).singleResult();
    }

    private boolean isRemembered(String userId, byte[] digest) {
        var right = remembered.get(userId);
        return right != null && clock.instant().isBefore(right.until()) && MessageDigest.isEqual(right.digest(), digest);
    }

    /** A hash from before, or of a lower cost, is replaced while its password is at hand; the rules are for new passwords. */
    private void upgrade(UserEntity user, String password) {
        if (hash.outdoes(user.getPassword())) {
            user.setPassword(password);
            saveAsItIs(user);
        }
    }

    /** Saves a user whose password need not follow the rules: one from before them, or the demo's. */
    public void saveAsItIs(User user) {
        ((IdentityServiceImpl) engine.getIdentityService()).saveUser(user, true);
    }

    private byte[] digest(String storedHash, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
