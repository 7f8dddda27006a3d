package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.kernel.secrecy.SecretKeys;
import io.sancha.kernel.secrecy.UnusableKey;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A start with another key than that of the data is refused with the name of the key. */
class KeyCheckTest extends IntegrationTest {
    private static final String OTHER = Base64.getEncoder()
        .encodeToString("another key of thirty-two bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final String THIRD = Base64.getEncoder()
        .encodeToString("a third key of thirty-two bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    @Autowired
    JdbcTemplate sql;
    @Autowired
    TransactionTemplate transaction;
    @Value("${sancha.secrecy.sealing.1}")
    String first;
    @Value("${sancha.secrecy.index}")
    String index;

    /** As a start would, but what it writes is taken back. */
    private ThrowingCallable start(Map<Integer, String> sealing, String indexKey) {
        var keys = new SecretKeys(sealing, indexKey);
        return () -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new KeyCheck(JdbcClient.create(sql), keys, new Sealing(keys), new Identities(keys), clock, transaction).check();
        });
    }

    @Test
    void startsWithTheKeysOfTheDataAndWithANewOneBeside() {
        assertThatCode(start(Map.of(1, first), index)).doesNotThrowAnyException();
        assertThatCode(start(Map.of(1, first, 2, OTHER), index)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherKeyAndAMissingOne() {
        assertThatThrownBy(start(Map.of(1, OTHER), index)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_KEY_1")
            .hasMessageContaining("不是本数据库加密时所用的密钥");
        assertThatThrownBy(start(Map.of(2, OTHER), index)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_KEY_1")
            .hasMessageContaining("is missing");
        assertThatThrownBy(start(Map.of(1, first), THIRD)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_INDEX_KEY")
            .hasMessageContaining("is not the key");
    }
}
