package se.samsteg.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Gives the engine our hash and our rules for passwords. Its own hashes (SHA-1, SHA-512) are still read, and replaced
 * when their owner logs in. Its own locking of a user after wrong tries is off: anybody could lock out a colleague.
 */
@Component
class PasswordsInEngine extends AbstractProcessEnginePlugin {
    private final PasswordSettings settings;

    PasswordsInEngine(PasswordSettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new SlowHash(settings.cost()));
        engine.setPasswordPolicy(new PasswordRules(settings.minLength()));
        engine.setEnablePasswordPolicy(true);
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
    }
}
