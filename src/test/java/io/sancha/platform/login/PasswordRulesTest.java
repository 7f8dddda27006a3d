package io.sancha.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** What a person may set as a password, at the rules and through the engine's REST; and how it is kept. */
class PasswordRulesTest extends IntegrationTest {
    @Autowired
    TestRestTemplate rest;
    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "password123456", "P@ssw0rd!2026", "passwordpassword", "123456789012", "qwertyuiop1234",
        "aaaaaaaaaaaaaa", "abababababab",
        "sancha-2026-sancha", "admin-admin-1234", "1qaz2wsx3edc4rfv", "wang-wu likes tea", "WANG-WU likes tea", "这是一个有十八个汉字所以超过四十八字节的口令"})
    void refusesWhatIsShortCommonOrAboutThePerson(String password) {
        assertThat(PasswordRules.accept(password, wangWu())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drei Kraniche am See", "tR7#kq9!vZ2m", "春眠不觉晓处处闻啼鸟夜来风", "correct horse battery staple"})
    void takesWhatIsLongAndUncommon(String password) {
        assertThat(PasswordRules.accept(password, wangWu())).isTrue();
    }

    @Test
    void theEnginesRestAsksTheSame() {
        User user = identity.newUser("password-test");
        user.setFirstName("王");
        user.setLastName("");
        user.setPassword("demo");
        identity.saveUser(user);

        ResponseEntity<JsonNode> weak = change("{\"password\":\"demo12345678\",\"authenticatedUserPassword\":\"demo\"}");
        assertThat(weak.getStatusCode().value()).isEqualTo(422);
        assertThat(weak.getBody().get("field").asText()).isEqualTo("password");
        assertThat(change("{\"password\":\"sechs Karpfen im Teich\",\"authenticatedUserPassword\":\"wrong\"}").getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(change("{\"password\":\"sechs Karpfen im Teich\",\"authenticatedUserPassword\":\"demo\"}").getStatusCode().value()).isEqualTo(204);
        assertThat(identity.checkPassword("password-test", "sechs Karpfen im Teich")).isTrue();
        assertThat(((UserEntity) identity.createUserQuery().userId("password-test").singleResult()).getPassword()).startsWith("{BCRYPT}$2a$");
    }

    private ResponseEntity<JsonNode> change(String body) {
        return Visitor.as(rest, "password-test").put("/engine-rest/user/password-test/credentials", body);
    }

    private static User wangWu() {
        var user = new UserEntity("wang-wu");
        user.setFirstName("王");
        user.setLastName("五");
        return user;
    }
}
