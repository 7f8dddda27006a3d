package io.sancha.platform.document.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3 and checks signatures, with its objects as files: stopped and started again it has them still. */
public final class TestS3Server {
    static final String BUCKET = "documents";
    private static final String KEY = "sancha";
    private static final String SECRET = "known to sancha alone";
    private final Path folder;
    private final int port;
    private S3Proxy server;

    private TestS3Server() {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
            folder = Files.createTempDirectory("sancha-s3-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With an empty bucket. */
    public static TestS3Server started() {
        var server = new TestS3Server();
        server.start();
        try (S3Client line = BucketLine.to(server.settings())) {
            line.createBucket(said -> said.bucket(BUCKET));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    public void start() {
        server = S3Proxy.builder().blobStore(new FilesystemNio2BlobStore(folder.toString())).endpoint(URI.create(endpoint()))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET).build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    BucketSettings settings() {
        return settings(BUCKET, KEY, SECRET);
    }

    BucketSettings settings(String bucket, String key, String secret) {
        return BucketSettings.of(endpoint(), "us-east-1", bucket, key, secret, true, "");
    }

    /** The file in which it keeps a content. */
    Path fileOf(String sha256) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(sha256)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
