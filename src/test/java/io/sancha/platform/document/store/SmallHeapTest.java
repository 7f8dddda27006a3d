package io.sancha.platform.document.store;

import io.sancha.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A content of 50 MB, in a process that has 32. */
@Tag("long")
class SmallHeapTest extends IntegrationTest {
    @Value("${sancha.db.url}")
    String url;
    @Value("${sancha.db.user}")
    String user;
    @Value("${sancha.db.password}")
    String password;

    @Test
    void fiftyMegabytesGoIntoTheDatabaseAndOut() throws Exception {
        SmallHeap.run(Map.of("URL", url, "USER", user, "PASSWORD", password));
    }

    @Test
    void fiftyMegabytesGoIntoTheBucketAndOut() throws Exception {
        TestS3Server server = TestS3Server.started();
        BucketSettings said = server.settings();
        SmallHeap.run(Map.of("ENDPOINT", said.endpoint().toString(), "BUCKET", said.bucket(), "KEY", said.accessKey(), "SECRET", said.secretKey()));
        server.stop();
    }
}
