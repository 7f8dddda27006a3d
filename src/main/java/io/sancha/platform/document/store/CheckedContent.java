package io.sancha.platform.document.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A content as it is read from a store: goes on where the line to the store broke, or where the content was moved to another store meanwhile, and is
 * held against its hash. The last bytes are given out only when all of them are right, so nobody takes a damaged content for the whole.
 */
final class CheckedContent extends InputStream {
    private static final int TRIES = 3;
    private final String sha256;
    private final int size;
    private final Opening opening;
    private final MessageDigest digest = digest();
    private InputStream from;
    private int at;

    CheckedContent(String sha256, int size, Opening opening) {
        this.sha256 = sha256;
        this.size = size;
        this.opening = opening;
    }

    /** Asks for the rest of the content, from where it stands now. */
    interface Opening {
        InputStream from(int at, int length) throws IOException;
    }

    /** What came from the store is not what was put there. */
    static final class Damaged extends IOException {
        private Damaged(String sha256) {
            super("content " + sha256 + " is another, or not all of it");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (at == size) {
            return -1;
        }
        int given = patiently(into, offset, Math.min(length, size - at));
        digest.update(into, offset, given);
        at += given;
        if (at == size && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            at = 0;
            throw new Damaged(sha256);
        }
        return given;
    }

    private int patiently(byte[] into, int offset, int length) throws IOException {
        for (int tries = 1;; tries++) {
            try {
                from = from == null ? opening.from(at, size - at) : from;
                int given = from.read(into, offset, length);
                if (given > 0 || length == 0) {
                    return given;
                }
                throw new EOFException("content " + sha256 + " ended at " + at + " of " + size);
            } catch (IOException broken) {
                close();
                if (tries == TRIES) {
                    throw at > 0 && broken instanceof ContentMissing ? new Damaged(sha256) : broken;
                }
            }
        }
    }

    @Override
    public void close() {
        try (InputStream done = from) {
            from = null;
        } catch (IOException gone) {
            from = null;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
