package io.sancha.platform.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContentInDatabaseTest extends IntegrationTest implements ContentStoreContract {
    @Autowired
    ContentInDatabase store;
    @Autowired
    JdbcClient sql;
    @Autowired
    Contents contents;

    @Override
    public ContentStore store() {
        return store;
    }

    @Override
    public void changing(Change change) {
        inAnAct("0101-1", () -> {
            try {
                change.done();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void whatARecordNamesCannotBeTakenAway() {
        byte[] content = "kept".getBytes(StandardCharsets.US_ASCII);
        String sha256 = Hashes.sha256(content);
        changing(() -> contents.keep(sha256, content));

        assertThatThrownBy(() -> changing(() -> store.delete(sha256))).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> changing(() -> sql.sql("insert into content_place (sha256, size, store) values (:sha256, 1, 'POSTGRESQL')")
            .param("sha256", Hashes.sha256("never put")).update())).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(contents.whole(sha256, 4)).isEqualTo(content);
    }
}
