package io.sancha.platform.document.store;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The line to a bucket: what is broken is tried again a few times, and nobody waits long for a server that does not answer. */
final class BucketLine {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration ONE_TRY = Duration.ofMinutes(1);
    private static final Duration ALL_TRIES = Duration.ofMinutes(2);

    private BucketLine() {
    }

    /** Checksums only where asked for: the newer ones that the library adds by itself are not known to every server that speaks S3. */
    static S3Client to(BucketSettings settings) {
        S3ClientBuilder line = S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .region(Region.of(settings.region())).forcePathStyle(settings.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(bounds -> bounds.apiCallAttemptTimeout(ONE_TRY).apiCallTimeout(ALL_TRIES));
        return (settings.endpoint() == null ? line : line.endpointOverride(settings.endpoint())).build();
    }
}
