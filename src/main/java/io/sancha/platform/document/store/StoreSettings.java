package io.sancha.platform.document.store;

import io.sancha.platform.database.UnusableSetting;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the bank says of where its files are kept. */
@Component
class StoreSettings {
    private final StoreName forNew;
    private final Optional<BucketSettings> bucket;

    /**
     * @param store where new files are kept: {@code postgresql} or {@code s3}
     * @param rehearsing whether a calendar is simulated: what is made there stays in the database, with which it is thrown away
     * @throws UnusableSetting if what is set is incomplete or malformed
     */
    StoreSettings(@Value("${sancha.documents:postgresql}") String store, @Value("${sancha.s3.endpoint:}") String endpoint,
        @Value("${sancha.s3.region:us-east-1}") String region, @Value("${sancha.s3.bucket:}") String bucket,
        @Value("${sancha.s3.access-key:}") String accessKey, @Value("${sancha.s3.secret-key:}") String secretKey,
        @Value("${sancha.s3.path-style:true}") boolean pathStyle, @Value("${sancha.s3.encryption:}") String encryption,
        @Value("${sancha.rehearsal:false}") boolean rehearsing) {
        StoreName said = switch (store.strip()) {
            case "postgresql" -> StoreName.POSTGRESQL;
            case "s3" -> StoreName.S3;
            default -> throw new UnusableSetting("SANCHA_DOCUMENTS 应为 postgresql 或 s3，现为 " + store + " / SANCHA_DOCUMENTS must be postgresql or s3, found: "
                + store);
        };
        this.forNew = rehearsing ? StoreName.POSTGRESQL : said;
        this.bucket = said == StoreName.POSTGRESQL && bucket.isBlank() ? Optional.empty()
            : Optional.of(BucketSettings.of(endpoint, region, bucket, accessKey, secretKey, pathStyle, encryption.strip()));
    }

    StoreName forNew() {
        return forNew;
    }

    /** Also where new files are kept in the database: while they are moved there, some are still in the bucket. */
    Optional<BucketSettings> bucket() {
        return bucket;
    }
}
