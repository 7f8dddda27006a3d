package io.sancha.platform.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket as a store. A content is one object {@code content/SHA-256}, put in one request that either comes whole or leaves nothing, and that the server
 * holds against the hash where it can.
 */
final class ContentInBucket implements ContentStore, AutoCloseable {
    static final String FOLDER = "content/";
    private static final String HASH = "[0-9a-f]{64}";
    private static final int NO_SUCH_RANGE = 416;
    private final BucketSettings settings;
    private final S3Client client;

    ContentInBucket(BucketSettings settings) {
        this.settings = settings;
        this.client = BucketLine.to(settings);
    }

    /** A page of a listing. @param hashes of those contents on it that are old enough @param next after which the next page begins; null if there is none */
    record Page(List<String> hashes, String next) {
    }

    @Override
    public StoreName name() {
        return StoreName.S3;
    }

    @Override
    public void put(String sha256, int size, Source content) throws IOException {
        PutObjectRequest.Builder request = PutObjectRequest.builder().bucket(settings.bucket()).key(FOLDER + sha256)
            .checksumSHA256(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)));
        put(request, RequestBody.fromContentProvider(() -> opened(content), size, "application/octet-stream"));
    }

    private static InputStream opened(Source content) {
        try {
            return content.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(PutObjectRequest.Builder request, RequestBody body) throws IOException {
        if (!settings.encryption().isEmpty()) {
            request.serverSideEncryption(settings.encryption());
        }
        try {
            client.putObject(request.build(), body);
        } catch (SdkException | UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    @Override
    public InputStream get(String sha256, int from, int length) throws IOException {
        try {
            return client.getObject(said -> said.bucket(settings.bucket()).key(FOLDER + sha256).range("bytes=" + from + "-" + (from + length - 1)));
        } catch (NoSuchKeyException none) {
            throw new ContentMissing(sha256);
        } catch (S3Exception refused) {
            throw refused.statusCode() == NO_SUCH_RANGE ? new ContentMissing(sha256) : new IOException(refused);
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        delete(FOLDER, sha256);
    }

    private void delete(String folder, String name) throws IOException {
        try {
            client.deleteObject(said -> said.bucket(settings.bucket()).key(folder + name));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    /** Contents that were last put before some moment, a page at a time. @param after where the page before ended; empty for the first */
    Page putBefore(Instant moment, String after) throws IOException {
        try {
            ListObjectsV2Response page = client.listObjectsV2(said -> said.bucket(settings.bucket()).prefix(FOLDER)
                .startAfter(after.isEmpty() ? FOLDER : after));
            List<String> hashes = page.contents().stream().filter(one -> one.lastModified().isBefore(moment))
                .map(one -> one.key().substring(FOLDER.length())).filter(name -> name.matches(HASH)).toList();
            boolean more = Boolean.TRUE.equals(page.isTruncated()) && !page.contents().isEmpty();
            return new Page(hashes, more ? page.contents().get(page.contents().size() - 1).key() : null);
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    /** Whether a content is there and was last put before some moment. */
    boolean wasPutBefore(Instant moment, String sha256) throws IOException {
        try {
            return client.headObject(said -> said.bucket(settings.bucket()).key(FOLDER + sha256)).lastModified().isBefore(moment);
        } catch (NoSuchKeyException none) {
            return false;
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    /** A short text that stands beside the contents. */
    Optional<String> note(String name) throws IOException {
        try {
            return Optional.of(client.getObjectAsBytes(said -> said.bucket(settings.bucket()).key(name)).asUtf8String());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    void note(String name, String text) throws IOException {
        put(PutObjectRequest.builder().bucket(settings.bucket()).key(name), RequestBody.fromString(text));
    }

    void deleteNote(String name) throws IOException {
        delete("", name);
    }

    @Override
    public String toString() {
        return settings.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
