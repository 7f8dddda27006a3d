package io.sancha.platform.document.store;

import io.sancha.platform.database.UnusableSetting;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The stores that there are: the database always, a bucket where the bank names one. */
@Component
class Stores implements DisposableBean {
    private final ContentInDatabase database;
    private volatile Optional<ContentInBucket> bucket = Optional.empty();
    private volatile StoreName forNew;

    Stores(ContentInDatabase database, StoreSettings settings) {
        this.database = database;
        use(settings);
    }

    final void use(StoreSettings settings) {
        destroy();
        bucket = settings.bucket().map(ContentInBucket::new);
        forNew = settings.forNew();
    }

    /** Where a content goes that is kept nowhere yet. */
    StoreName forNew() {
        return forNew;
    }

    /** @throws UnusableSetting if contents are in a bucket and the bank does not say any more how it is reached */
    ContentStore required(StoreName name) {
        return name == StoreName.POSTGRESQL ? database : bucket.orElseThrow(() -> new UnusableSetting("文件在 S3 中，须设 SANCHA_S3_BUCKET 等 / "
            + "files are in S3, so SANCHA_S3_BUCKET and what belongs to it must be set"));
    }

    Optional<ContentInBucket> bucket() {
        return bucket;
    }

    /** Ends the line to the bucket. */
    @Override
    public final void destroy() {
        bucket.ifPresent(ContentInBucket::close);
    }
}
