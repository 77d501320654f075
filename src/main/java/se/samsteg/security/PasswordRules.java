package se.samsteg.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** What a password that a person chooses has to be: long, and nothing that a stranger tries first. Length does more than odd characters. */
class PasswordRules implements PasswordPolicy {
    private static final List<String> TRIED_FIRST = List.of("samsteg", "lösenord", "losenord", "password", "stockholm",
            "välkommen", "valkommen", "sommar", "vinter", "qwerty", "asdfgh", "123456", "654321", "abcdef");
    private static final int DIFFERENT_CHARACTERS = 6;

    private final List<PasswordPolicyRule> rules;

    PasswordRules(int minLength) {
        rules = List.of(new PasswordPolicyLengthRuleImpl(minLength), new NotGuessable());
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private static final class NotGuessable extends PasswordPolicyUserDataRuleImpl {
        @Override
        public boolean execute(String password, User user) {
            var small = password.toLowerCase(Locale.ROOT);
            return super.execute(password, user) && small.chars().distinct().count() >= DIFFERENT_CHARACTERS
                    && Stream.concat(TRIED_FIRST.stream(), ownNames(user)).noneMatch(small::contains);
        }

        private static Stream<String> ownNames(User user) {
            return user == null || user.getEmail() == null ? Stream.empty()
                    : Stream.of(user.getEmail().toLowerCase(Locale.ROOT).split("@")[0]).filter(name -> name.length() > 2);
        }
    }
}
