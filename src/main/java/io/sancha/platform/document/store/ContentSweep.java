package io.sancha.platform.document.store;

import io.sancha.platform.database.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes from the bucket what no record names: put by an upload whose transaction then ended without one, or left behind when the content was moved to
 * the database. The database as a store has nothing of the kind. Whoever keeps the same content at that moment has its turn first or puts it anew.
 */
@Component
class ContentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);
    private static final Duration LEFT_ALONE = Duration.ofDays(1);
    private final Stores stores;
    private final BucketCheck check;
    private final JdbcClient sql;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContentSweep(Stores stores, BucketCheck check, JdbcClient sql, Turns turns, TransactionTemplate transaction, Clock clock) {
        this.stores = stores;
        this.check = check;
        this.sql = sql;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many contents were removed @throws IOException if the bucket cannot be reached */
    int sweep() throws IOException {
        ContentInBucket bucket = stores.bucket().orElse(null);
        if (bucket == null || !check.isOurs(bucket)) {
            return 0;
        }
        Instant last = clock.instant().minus(LEFT_ALONE);
        int removed = 0;
        for (String after = ""; after != null;) {
            ContentInBucket.Page page = bucket.putBefore(last, after);
            for (String sha256 : page.hashes()) {
                if (!isNamed(sha256) && removed(bucket, sha256, last)) {
                    removed++;
                }
            }
            after = page.next();
        }
        if (removed > 0) {
            LOG.info("{} contents that no record names were removed from the bucket", removed);
        }
        return removed;
    }

    private boolean removed(ContentInBucket bucket, String sha256, Instant last) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            turns.take(Contents.turnOf(sha256));
            try {
                boolean orphan = !isNamed(sha256) && bucket.wasPutBefore(last, sha256);
                if (orphan) {
                    bucket.delete(sha256);
                }
                return orphan;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private boolean isNamed(String sha256) {
        return sql.sql("select exists (select from content_place where sha256 = :sha256 and store = 'S3')").param("sha256", sha256)
            .query(Boolean.class).single();
    }
}
