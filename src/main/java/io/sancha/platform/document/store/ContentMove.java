package io.sancha.platform.document.store;

import io.sancha.platform.database.Turns;
import io.sancha.platform.database.UnusableSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves all contents to one store, each in a transaction of its own: copied, read back and held against its hash, and only then given up where it was.
 * Whatever ends the work, what was moved is moved, and the same command goes on with the rest. The server may work meanwhile.
 */
@Service
public class ContentMove {
    private static final int PAGE = 500;
    private final Stores stores;
    private final JdbcClient sql;
    private final Turns turns;
    private final TransactionTemplate transaction;

    ContentMove(Stores stores, JdbcClient sql, Turns turns, TransactionTemplate transaction) {
        this.stores = stores;
        this.sql = sql;
        this.turns = turns;
        this.transaction = transaction;
    }

    /** What was done. @param moved contents @param bytes of them in all @param faulty hashes of those that are missing or damaged where they are */
    public record Moved(int moved, long bytes, List<String> faulty) {
    }

    private record Standing(String sha256, int size, StoreName store) {
    }

    /** How many contents a store has. */
    public int in(StoreName store) {
        return sql.sql("select count(*) from content_place where store = :store").param("store", store.name()).query(Integer.class).single();
    }

    /**
     * Moves what is not there yet.
     *
     * @param progress is told how many contents have been moved, after each
     * @throws UnusableSetting if new files go to another store
     * @throws UncheckedIOException if a store cannot be reached
     */
    public Moved to(StoreName to, IntConsumer progress) {
        if (stores.forNew() != to) {
            String setting = "SANCHA_DOCUMENTS=" + to.name().toLowerCase();
            throw new UnusableSetting("新文件仍存入另一处，请先设 " + setting + " 并重启服务 / new files still go elsewhere; set " + setting
                + " and start the server with it first");
        }
        int moved = 0;
        long bytes = 0;
        List<String> faulty = new ArrayList<>();
        for (List<Standing> page = page(to, ""); !page.isEmpty(); page = page(to, page.get(page.size() - 1).sha256())) {
            for (Standing one : page) {
                try {
                    if (move(one.sha256(), to)) {
                        bytes += one.size();
                        progress.accept(++moved);
                    }
                } catch (Faulty content) {
                    faulty.add(one.sha256());
                }
            }
        }
        return new Moved(moved, bytes, faulty);
    }

    private List<Standing> page(StoreName to, String after) {
        return sql.sql("select sha256, size, store from content_place where store <> :to and sha256 > :after order by sha256 limit :page")
            .param("to", to.name()).param("after", after).param("page", PAGE).query(Standing.class).list();
    }

    private boolean move(String sha256, StoreName to) {
        Optional<ContentStore> left = transaction.execute(status -> {
            turns.take(Contents.turnOf(sha256));
            Standing now = sql.sql("select sha256, size, store from content_place where sha256 = :sha256").param("sha256", sha256)
                .query(Standing.class).single();
            return now.store() == to ? Optional.empty() : Optional.of(copied(now, stores.required(now.store()), stores.required(to)));
        });
        left.filter(store -> store.name() == StoreName.S3).ifPresent(bucket -> giveUp(bucket, sha256));
        return left.isPresent();
    }

    /** What is in the database is given up in the same transaction, what is in a bucket after it. @return the store that has it no more */
    private ContentStore copied(Standing content, ContentStore from, ContentStore to) {
        hold(content, from);
        try {
            to.put(content.sha256(), content.size(), () -> reading(content, from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hold(content, to);
        sql.sql("update content_place set store = :to where sha256 = :sha256").param("to", to.name().name()).param("sha256", content.sha256()).update();
        if (from.name() == StoreName.POSTGRESQL) {
            giveUp(from, content.sha256());
        }
        return from;
    }

    /** Reads a content and holds it against its hash. */
    private static void hold(Standing content, ContentStore store) {
        try (InputStream read = reading(content, store)) {
            read.transferTo(OutputStream.nullOutputStream());
        } catch (ContentMissing | CheckedContent.Damaged faulty) {
            throw new Faulty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream reading(Standing content, ContentStore store) {
        return new CheckedContent(content.sha256(), content.size(), (at, length) -> store.get(content.sha256(), at, length));
    }

    private static void giveUp(ContentStore store, String sha256) {
        try {
            store.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the transaction of one content that is not what it should be. */
    private static final class Faulty extends RuntimeException {
    }
}
