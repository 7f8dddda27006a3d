package io.sancha.platform.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/** The database as a store: what is put comes to be there with the transaction, and one backup has records and contents. */
@Component
class ContentInDatabase implements ContentStore {
    private static final int MEGABYTE = 1 << 20;
    private final JdbcClient sql;

    ContentInDatabase(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public StoreName name() {
        return StoreName.POSTGRESQL;
    }

    @Override
    public void put(String sha256, int size, Source content) throws IOException {
        try (InputStream from = content.open()) {
            sql.sql("""
                insert into content_in_database (sha256, content) values (:sha256, :content)
                on conflict (sha256) do update set content = excluded.content where content_in_database.content <> excluded.content""")
                .param("sha256", sha256).param("content", new SqlBinaryValue(from, size)).update();
        }
    }

    @Override
    public InputStream get(String sha256, int from, int length) {
        return new Pieces(sha256, from, length);
    }

    @Override
    public void delete(String sha256) {
        sql.sql("delete from content_in_database where sha256 = :sha256").param("sha256", sha256).update();
    }

    private Optional<byte[]> piece(String sha256, int from, int length) {
        return sql.sql("select substring(content from :from for :length) from content_in_database where sha256 = :sha256").param("from", from + 1)
            .param("length", length).param("sha256", sha256).query(byte[].class).optional();
    }

    /** One statement a megabyte: no connection is held between them, however slowly the reader reads. */
    private final class Pieces extends InputStream {
        private final String sha256;
        private final int end;
        private int next;
        private byte[] piece = new byte[0];
        private int at;

        private Pieces(String sha256, int from, int length) {
            this.sha256 = sha256;
            this.next = from;
            this.end = from + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at == piece.length) {
                if (next == end) {
                    return -1;
                }
                piece = piece(sha256, next, Math.min(MEGABYTE, end - next)).filter(found -> found.length > 0).orElseThrow(() -> new ContentMissing(sha256));
                next += piece.length;
                at = 0;
            }
            int given = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, given);
            at += given;
            return given;
        }
    }
}
