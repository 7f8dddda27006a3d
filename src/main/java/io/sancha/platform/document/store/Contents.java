package io.sancha.platform.document.store;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents of all files. Each is in one store, and {@code content_place} says in which. */
@Component
public class Contents {
    /** Bytes up to which a content is read once, checked and given out from memory; a larger one is read twice. */
    private static final int SMALL = 4 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    private final JdbcClient sql;
    private final Turns turns;
    private final Stores stores;

    Contents(JdbcClient sql, Turns turns, Stores stores) {
        this.sql = sql;
        this.turns = turns;
        this.stores = stores;
    }

    /**
     * Keeps a content in the transaction that records what it is: the bytes are in their store before that commits. Nobody else keeps, moves or sweeps the
     * same content until it ends.
     *
     * @throws Refusal DOC-03 if the store cannot be reached
     */
    public void keep(String sha256, byte[] content) {
        turns.take(turnOf(sha256));
        ContentStore store = stores.required(placeOf(sha256, stores.forNew()));
        try {
            store.put(sha256, content.length, () -> new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw unreachable(e);
        }
        sql.sql("insert into content_place (sha256, size, store) values (:sha256, :size, :store) on conflict do nothing").param("sha256", sha256)
            .param("size", content.length).param("store", store.name().name()).update();
    }

    /** The whole content. @throws Refusal DOC-03 if its store cannot be reached, DOC-04 if it is not there or is damaged */
    public byte[] whole(String sha256, int size) {
        try (InputStream content = checked(sha256, size)) {
            return content.readNBytes(size);
        } catch (IOException e) {
            throw refused(sha256, e);
        }
    }

    /**
     * A content that was found whole, to be read at the reader's pace. A large one is read and checked once before, so that a damaged one is told instead of
     * given out in part; no more than a piece of it is in memory.
     *
     * @throws Refusal DOC-03 if its store cannot be reached, DOC-04 if it is not there or is damaged
     */
    public InputStream open(String sha256, int size) {
        if (size <= SMALL) {
            return new ByteArrayInputStream(whole(sha256, size));
        }
        try (InputStream content = checked(sha256, size)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw refused(sha256, e);
        }
        return checked(sha256, size);
    }

    /** A content as it is read, held against its hash. */
    InputStream checked(String sha256, int size) {
        return new CheckedContent(sha256, size, (at, length) -> stores.required(placeOf(sha256, stores.forNew())).get(sha256, at, length));
    }

    private StoreName placeOf(String sha256, StoreName otherwise) {
        return sql.sql("select store from content_place where sha256 = :sha256").param("sha256", sha256).query(StoreName.class).optional().orElse(otherwise);
    }

    /** By which those who keep, move and sweep one content go one after the other. */
    static String turnOf(String sha256) {
        return "content/" + sha256;
    }

    private static Refusal refused(String sha256, IOException why) {
        if (!(why instanceof ContentMissing || why instanceof CheckedContent.Damaged)) {
            return unreachable(why);
        }
        LOG.error("the content {} cannot be given out: {}", sha256, why.getMessage());
        boolean missing = why instanceof ContentMissing;
        return Refusal.by("DOC-04", "文件内容" + (missing ? "不在存储中" : "与登记的指纹不符，已损坏") + "，未予提供；请告知运行人员从备份恢复（" + sha256 + "）",
            "the content of the file " + (missing ? "is not in its store" : "differs from its recorded hash and is damaged")
                + ", and is not given out; ask the operators to restore it from a backup (" + sha256 + ")");
    }

    private static Refusal unreachable(IOException why) {
        LOG.error("the store of documents cannot be reached: {}", why.getMessage());
        return Refusal.by("DOC-03", "文件存储暂时无法访问，未作处理，已填内容和已传部分都保留，请稍后重试",
            "the store of files cannot be reached just now; nothing was done, what you entered and sent is kept: try again later");
    }
}
