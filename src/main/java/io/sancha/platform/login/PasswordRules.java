package io.sancha.platform.login;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * What a new password must be: long, not about the person, and not one that everybody tries first (NIST SP 800-63B, 5.1.1.2). No rules about
 * kinds of characters, which make passwords worse. Asked of what people set; what the system sets itself, for the demonstration's people, is not.
 */
class PasswordRules implements PasswordPolicy {
    private static final int SHORTEST = 12;
    /** Bcrypt looks at 72 bytes, and the engine adds a salt of 24 to the password. */
    private static final int LONGEST_IN_BYTES = 48;

    private static final List<PasswordPolicyRule> RULES = List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl(),
        new NotTooLong(),
        new NotTriedFirst());
    private final Actors actors;

    PasswordRules(Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return actors.current().isPresent() ? RULES.stream().<PasswordPolicyRule>map(Told::new).toList() : List.of();
    }

    static boolean accept(String password, User user) {
        return RULES.stream().allMatch(rule -> rule.execute(password, user));
    }

    /** A rule that refuses in a sentence when the password is really set; the engine would answer as if the server had failed. */
    private record Told(PasswordPolicyRule rule) implements PasswordPolicyRule {
        @Override
        public String getPlaceholder() {
            return rule.getPlaceholder();
        }

        @Override
        public Map<String, String> getParameters() {
            return rule.getParameters();
        }

        @Override
        public boolean execute(String password) {
            return rule.execute(password);
        }

        @Override
        public boolean execute(String password, User user) {
            boolean kept = rule.execute(password, user);
            if (!kept && user instanceof UserEntity entity && entity.hasNewPassword()) {
                throw Refusal.ofInput("password", "至少 12 个字符、至多 48 个字节，不含本人的用户名与姓名，不是常见密码或键盘顺序",
                    "at least 12 characters and at most 48 bytes, without the person's own names, no common password and no row of keys");
            }
            return kept;
        }
    }

    private record NotTooLong() implements PasswordPolicyRule {
        @Override
        public String getPlaceholder() {
            return "至多 48 个字节（汉字各占 3 个） At most 48 bytes";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES;
        }
    }

    /** Words, rows of keys and repetitions, also with digits for letters and something stuck to their ends. */
    private record NotTriedFirst() implements PasswordPolicyRule {
        private static final Set<String> WORDS = Set.of("", "password", "passwort", "passphrase", "admin", "administrator", "sancha", "camunda", "welcome",
            "letmein", "iloveyou",
            "woaini", "wodemima", "mima", "bank", "yinhang", "zhongguo", "beijing", "shanghai", "qwerty", "changeme", "secret", "default", "test", "demo",
            "login", "user", "root");
        private static final List<String> ROWS = List.of("01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");
        private static final int FEWEST_CHARACTERS = 5;
        private static final int PART_OF_A_ROW = 4;

        @Override
        public String getPlaceholder() {
            return "不得为常见密码或键盘顺序 Not a common password or a row of keys";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            String plain = password.toLowerCase(Locale.ROOT);
            return plain.chars().distinct().count() >= FEWEST_CHARACTERS && !ofRows(plain) && Stream.of(plain, spelledOut(plain)).map(NotTriedFirst::core)
                .noneMatch(WORDS::contains);
        }

        private static String spelledOut(String text) {
            return text.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "").replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
                .replace('@', 'a').replace('$', 's');
        }

        /** The password without digits and signs, said once: {@code demo-Demo_2026} comes to {@code demo}. */
        private static String core(String text) {
            return text.replaceAll("[^\\p{L}]", "").replaceAll("^(.+?)\\1+$", "$1");
        }

        private static boolean ofRows(String text) {
            String rest = text;
            for (String row : ROWS) {
                for (int length = row.length(); length >= PART_OF_A_ROW; length--) {
                    for (int from = 0; from + length <= row.length(); from++) {
                        rest = rest.replace(row.substring(from, from + length), "");
                    }
                }
            }
            return rest.length() < PART_OF_A_ROW;
        }
    }
}
