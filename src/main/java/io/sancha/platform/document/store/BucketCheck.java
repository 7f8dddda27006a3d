package io.sancha.platform.document.store;

import io.sancha.platform.database.UnusableSetting;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Asks at the start whether the bucket is there, whether we may do in it what we must, and whether it is ours: a bucket serves one bank's database, whose
 * id stands in it, or one bank would sweep away what another keeps there.
 */
@Component
@DependsOnDatabaseInitialization
class BucketCheck implements InitializingBean {
    private static final String OWNER = "sancha-bank";
    private final Stores stores;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BucketCheck(Stores stores, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.stores = stores;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws UnusableSetting if files are to be kept in a bucket, or are in it, and it cannot be worked with; the sentence names the setting */
    @Override
    public void afterPropertiesSet() {
        int inBucket = sql.sql("select count(*) from content_place where store = 'S3'").query(Integer.class).single();
        if (inBucket > 0) {
            stores.required(StoreName.S3);
        }
        stores.bucket().ifPresent(this::check);
    }

    private void check(ContentInBucket bucket) {
        String probe = "probe/" + UUID.randomUUID();
        try {
            bucket.putBefore(clock.instant(), "");
            bucket.note(probe, "Sancha");
            Optional<String> read = bucket.note(probe);
            bucket.deleteNote(probe);
            if (!read.equals(Optional.of("Sancha"))) {
                throw new IOException("what was put is not there");
            }
        } catch (IOException e) {
            throw unusable(bucket, e);
        }
        if (!isOurs(bucket)) {
            throw new UnusableSetting("SANCHA_S3_BUCKET 所指的 " + bucket + " 属于另一个数据库的文件，请为本库另设存储桶 / the bucket that SANCHA_S3_BUCKET names, "
                + bucket + ", belongs to another database; give this one a bucket of its own");
        }
    }

    /** Whether the bucket is this database's. One that is nobody's becomes this one's. */
    boolean isOurs(ContentInBucket bucket) {
        String ours = transaction.execute(status -> {
            sql.sql("insert into content_owner (id) values (gen_random_uuid()) on conflict do nothing").update();
            return sql.sql("select cast(id as text) from content_owner").query(String.class).single();
        });
        try {
            Optional<String> owner = bucket.note(OWNER);
            if (owner.isEmpty()) {
                bucket.note(OWNER, ours);
            }
            return owner.isEmpty() || owner.get().equals(ours);
        } catch (IOException e) {
            throw unusable(bucket, e);
        }
    }

    private static UnusableSetting unusable(ContentInBucket bucket, IOException why) {
        String code = why.getCause() instanceof S3Exception refused && refused.awsErrorDetails() != null ? refused.awsErrorDetails().errorCode() : "";
        String setting = switch (code) {
            case "InvalidAccessKeyId" -> "SANCHA_S3_ACCESS_KEY";
            case "SignatureDoesNotMatch" -> "SANCHA_S3_SECRET_KEY";
            case "NoSuchBucket", "InvalidBucketName" -> "SANCHA_S3_BUCKET";
            case "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException" -> "SANCHA_S3_REGION";
            case "InvalidEncryptionAlgorithmError", "ServerSideEncryptionConfigurationNotFoundError", "NotImplemented" -> "SANCHA_S3_ENCRYPTION";
            case "AccessDenied" -> "SANCHA_S3_ACCESS_KEY（须有列出、读、写、删的权限 / which must have the rights to list, read, write and delete）";
            default -> why.getCause() instanceof S3Exception ? "SANCHA_S3_BUCKET" : "SANCHA_S3_ENDPOINT";
        };
        String said = why.getCause() instanceof S3Exception ? code.isEmpty() ? why.getMessage() : code
            : why.getCause() instanceof SdkException line ? line.getMessage() : why.getMessage();
        return new UnusableSetting("文件存储桶 " + bucket + " 无法使用，请核对 " + setting + "：" + said + " / the bucket " + bucket
            + " cannot be used; look at " + setting + ": " + said);
    }
}
