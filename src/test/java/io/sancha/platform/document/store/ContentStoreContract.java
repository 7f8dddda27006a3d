package io.sancha.platform.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What each store does, whichever it is. */
interface ContentStoreContract {
    ContentStore store();

    /** Does something by which a store changes, as it is always done: in a transaction. */
    default void changing(Change change) throws IOException {
        change.done();
    }

    interface Change {
        void done() throws IOException;
    }

    @Test
    default void whatWasPutIsGivenBack() throws IOException {
        for (int size : new int[] {1, 1000, 1 << 20, 2_500_001}) {
            byte[] content = content(size);
            String sha256 = put(content);
            assertThat(got(sha256, 0, size)).isEqualTo(content);
        }
    }

    @Test
    default void aPartIsGivenWithoutTheWhole() throws IOException {
        byte[] content = content(2_500_001);
        String sha256 = put(content);

        assertThat(got(sha256, 0, 1)).isEqualTo(Arrays.copyOf(content, 1));
        assertThat(got(sha256, 1_048_575, 2)).isEqualTo(Arrays.copyOfRange(content, 1_048_575, 1_048_577));
        assertThat(got(sha256, 2_500_000, 1)).isEqualTo(Arrays.copyOfRange(content, 2_500_000, 2_500_001));
        assertThat(got(sha256, 3, 2_000_000)).isEqualTo(Arrays.copyOfRange(content, 3, 2_000_003));
    }

    @Test
    default void whatIsPutTwiceIsThereOnce() throws IOException {
        byte[] content = content(5000);
        assertThat(put(content)).isEqualTo(put(content));
        assertThat(got(Hashes.sha256(content), 0, 5000)).isEqualTo(content);

        changing(() -> store().delete(Hashes.sha256(content)));
        assertThatThrownBy(() -> got(Hashes.sha256(content), 0, 5000)).isInstanceOf(ContentMissing.class);
        changing(() -> store().delete(Hashes.sha256(content)));
    }

    @Test
    default void whatIsNotThereIsMissing() throws IOException {
        assertThatThrownBy(() -> got(Hashes.sha256("nothing"), 0, 10)).isInstanceOf(ContentMissing.class);
        String sha256 = put(content(100));
        assertThatThrownBy(() -> got(sha256, 100, 10)).as("begins behind its end").isInstanceOf(ContentMissing.class);
    }

    private byte[] got(String sha256, int from, int length) throws IOException {
        try (InputStream content = store().get(sha256, from, length)) {
            return content.readAllBytes();
        }
    }

    private String put(byte[] content) throws IOException {
        changing(() -> store().put(Hashes.sha256(content), content.length, () -> new ByteArrayInputStream(content)));
        return Hashes.sha256(content);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random().nextBytes(content);
        return content;
    }
}
