package io.sancha.platform.login;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On a bank's own database somebody must be able to create the people: the first administrator, named by the environment, once. */
@Service
public class FirstAdministrator {
    private final IdentityService identity;

    FirstAdministrator(IdentityService identity) {
        this.identity = identity;
    }

    /** The environment does not say who administers; the message is the sentence for the operator. */
    public static class Unnamed extends RuntimeException {
        Unnamed(String sentence) {
            super(sentence);
        }
    }

    /**
     * Creates the first administrator if there is none.
     *
     * @param environment {@code SANCHA_ADMIN_USER} and {@code SANCHA_ADMIN_PASSWORD}, needed only while nobody administers
     */
    @Transactional
    public void establish(Map<String, String> environment) {
        if (identity.createUserQuery().memberOfGroup("camunda-admin").count() > 0) {
            return;
        }
        String userId = environment.getOrDefault("SANCHA_ADMIN_USER", "");
        String password = environment.getOrDefault("SANCHA_ADMIN_PASSWORD", "");
        if (!userId.matches("[a-zA-Z0-9-]{1,64}") || !PasswordRules.accept(password, identity.newUser(userId))) {
            throw new Unnamed("此数据库尚无管理员，请设 SANCHA_ADMIN_USER（字母、数字、连字符）与 SANCHA_ADMIN_PASSWORD（至少 12 位，不含用户名，非常见密码） / this database has no administrator yet: "
                + "set SANCHA_ADMIN_USER (letters, digits, hyphens) and SANCHA_ADMIN_PASSWORD (at least 12 characters, without the user name, no common "
                + "password)");
        }
        User user = identity.newUser(userId);
        user.setFirstName(userId);
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(userId, "camunda-admin");
        identity.createMembership(userId, "admin");
    }
}
