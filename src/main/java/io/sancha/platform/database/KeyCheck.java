package io.sancha.platform.database;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.kernel.secrecy.SecretKeys;
import io.sancha.kernel.secrecy.UnusableKey;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks at the start whether the configured keys are those with which the data was sealed. Each key leaves a proof in the table
 * {@code sealing_key} when it is first used; later it must open that proof. So a wrong key stops the start instead of the work.
 */
@Component
@DependsOnDatabaseInitialization
class KeyCheck implements InitializingBean {
    private static final String PLACE = "sealing_key.proof";
    private static final String PROOF = "三查 Sancha";
    /** The number under which the index's key stands. */
    private static final int INDEX = 0;
    private final JdbcClient sql;
    private final SecretKeys keys;
    private final Sealing sealing;
    private final Identities identities;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyCheck(JdbcClient sql, SecretKeys keys, Sealing sealing, Identities identities, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.keys = keys;
        this.sealing = sealing;
        this.identities = identities;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @throws UnusableKey if a key is not the one that was used before, or one that was used is missing */
    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> check());
    }

    void check() {
        note(INDEX, identities.index(PROOF));
        note(keys.current(), sealing.seal(PLACE, PROOF));
        sql.sql("select number, proof from sealing_key order by number").query(row -> {
            int number = row.getInt("number");
            String proof = row.getString("proof");
            boolean holds = number == INDEX ? proof.equals(identities.index(PROOF)) : opens(number, proof);
            if (!holds) {
                String name = number == INDEX ? "SANCHA_IDENTITY_INDEX_KEY" : "SANCHA_IDENTITY_KEY_" + number;
                throw new UnusableKey(name + " 不是本数据库加密时所用的密钥，请配置原来的密钥",
                    name + " is not the key with which this database was sealed; configure the one that was");
            }
        });
    }

    private void note(int number, String proof) {
        sql.sql("insert into sealing_key (number, proof, first_used_at) values (:number, :proof, :now) on conflict do nothing")
            .param("number", number).param("proof", proof).param("now", Columns.at(clock.instant())).update();
    }

    private boolean opens(int number, String proof) {
        keys.sealing(number);
        try {
            return sealing.open(PLACE, proof).equals(PROOF);
        } catch (IllegalStateException anotherKey) {
            return false;
        }
    }
}
