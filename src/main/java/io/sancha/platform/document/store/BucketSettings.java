package io.sancha.platform.document.store;

import io.sancha.platform.database.UnusableSetting;
import java.net.URI;

/**
 * How a bucket is reached.
 *
 * @param endpoint of a server that speaks S3, such as {@code https://s3.bank.example}; null for Amazon's own, which the region finds
 * @param pathStyle whether the bucket stands in the path ({@code https://host/bucket}) rather than in the host's name
 * @param encryption what the server is asked to encrypt with: {@code AES256} or {@code aws:kms}; empty to ask for nothing
 */
record BucketSettings(URI endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle, String encryption) {
    /** @throws UnusableSetting naming what is lacking or wrong */
    static BucketSettings of(String endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle, String encryption) {
        required("SANCHA_S3_BUCKET", bucket);
        required("SANCHA_S3_ACCESS_KEY", accessKey);
        required("SANCHA_S3_SECRET_KEY", secretKey);
        required("SANCHA_S3_REGION", region);
        if (!encryption.matches("|AES256|aws:kms")) {
            throw new UnusableSetting("SANCHA_S3_ENCRYPTION 应为 AES256、aws:kms 或不设，现为 " + encryption
                + " / SANCHA_S3_ENCRYPTION must be AES256, aws:kms or not set, found: " + encryption);
        }
        return new BucketSettings(address(endpoint.strip()), region.strip(), bucket.strip(), accessKey.strip(), secretKey.strip(), pathStyle, encryption);
    }

    private static void required(String name, String value) {
        if (value.isBlank()) {
            throw new UnusableSetting("以 S3 存放文件，须设 " + name + " / files are kept in S3, so " + name + " must be set");
        }
    }

    private static URI address(String endpoint) {
        if (endpoint.isEmpty()) {
            return null;
        }
        if (!endpoint.matches("https?://[^/?#@]+/?")) {
            throw new UnusableSetting("SANCHA_S3_ENDPOINT 应为 https://主机[:端口]，现为 " + endpoint
                + " / SANCHA_S3_ENDPOINT must be https://host[:port], found: " + endpoint);
        }
        return URI.create(endpoint);
    }

    /** Without the secret, wherever it is printed. */
    @Override
    public String toString() {
        return bucket + (endpoint == null ? " (" + region + ")" : " (" + endpoint + ")");
    }
}
