package io.sancha.platform.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.StoredFile;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.platform.web.RawVisitor;
import io.sancha.steps.diligence.AcceptedCase;
import io.sancha.steps.diligence.Investigators;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A bank that keeps its files in a bucket, on a real server that speaks S3: what is lost, swept, moved, and told at the start. */
@Tag("long")
class BucketTest extends IntegrationTest {
    private static final String LEAD = "lead-investigator";
    private static final Actor ACTOR = new Actor(LEAD, Set.of(LEAD, "branch-0101"));
    private static TestS3Server server;
    @LocalServerPort
    int port;
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskDesk tasks;
    @Autowired
    DocumentDesk desk;
    @Autowired
    JdbcClient sql;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Stores stores;
    @Autowired
    Contents contents;
    @Autowired
    ContentSweep sweep;
    @Autowired
    ContentMove move;
    @Autowired
    ContentCheck check;
    @Autowired
    ContentInDatabase database;
    @Value("${sancha.db.url}")
    String url;
    @Value("${sancha.db.user}")
    String user;
    @Value("${sancha.db.password}")
    String password;

    @BeforeAll
    static void aServer() {
        server = TestS3Server.started();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void filesGoToTheBucket() {
        stores.use(settings("s3", server.settings()));
    }

    @AfterEach
    void allIsAsItWas() {
        stores.use(settings("postgresql", server.settings()));
        move.to(StoreName.POSTGRESQL, count -> { });
        stores.use(new StoreSettings("postgresql", "", "", "", "", "", true, "", false));
    }

    @Test
    void whatIsSentIsInTheBucketAndGivenBackFromThere() throws Exception {
        HumanTask visit = visit();
        byte[] text = "走访记录 ".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        StoredFile file = people.as(ACTOR, () -> desk.store(visit, "记录.txt", text));

        assertThat(Files.size(server.fileOf(file.sha256()))).isEqualTo(text.length);
        assertThat(place(file.sha256())).isEqualTo("S3");
        assertThat(sql.sql("select count(*) from content_in_database where sha256 = :sha256").param("sha256", file.sha256()).query(Integer.class).single())
            .isZero();
        assertThat(get(file).body()).isEqualTo(new String(text, StandardCharsets.UTF_8));

        Files.writeString(server.fileOf(file.sha256()), "another");
        assertThat(told(get(file), 422).get("zh").asText()).contains("损坏");
        Files.delete(server.fileOf(file.sha256()));
        assertThat(told(get(file), 422).get("zh").asText()).contains("不在存储中").contains(file.sha256());
        people.as(ACTOR, () -> desk.store(visit, "再传.txt", text));
        assertThat(get(file).statusCode()).as("whoever sends it again makes it whole").isEqualTo(200);
    }

    @Test
    void whileTheBucketCannotBeReachedNothingIsLost() throws Exception {
        HumanTask visit = visit();
        var lead = new RawVisitor(port, LEAD);
        byte[] text = ("%PDF-1.4\n% " + UUID.randomUUID() + "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        String uploads = "/api/tasks/" + visit.id() + "/uploads";
        String upload = lead.send("POST", uploads, null, "Tus-Resumable", "1.0.0", "Upload-Length", String.valueOf(text.length), "Upload-Metadata",
            "filename YS5wZGY=").headers().firstValue("Location").orElseThrow();
        server.stop();
        try {
            assertThat(lead.send("PATCH", upload, text, "Tus-Resumable", "1.0.0", "Upload-Offset", "0", "Content-Type", "application/offset+octet-stream")
                .statusCode()).as("parts come all the same").isEqualTo(204);
            JsonNode refused = told(paper(lead, visit, upload), 503);
            assertThat(refused.get("rule").asText()).isEqualTo("DOC-03");
            assertThat(refused.get("zh").asText()).contains("都保留");
            assertThat(refused.get("en").asText()).contains("kept");
            assertThat(lead.send("HEAD", upload, null, "Tus-Resumable", "1.0.0").headers().firstValue("Upload-Offset"))
                .contains(String.valueOf(text.length));
        } finally {
            server.start();
        }
        JsonNode paper = new ObjectMapper().readTree(paper(lead, visit, upload).body());
        assertThat(lead.send("GET", "/api/documents/" + paper.get("reference").asText(), null).body()).isEqualTo(new String(text, StandardCharsets.US_ASCII));

        server.stop();
        try {
            assertThat(told(lead.send("GET", "/api/documents/" + paper.get("reference").asText(), null), 503).get("rule").asText()).isEqualTo("DOC-03");
        } finally {
            server.start();
        }
    }

    @Test
    void whatNoRecordNamesIsSweptAfterADayAndNothingElse() throws Exception {
        byte[] named = kept("named");
        byte[] orphan = content("orphan");
        bucket().put(Hashes.sha256(orphan), orphan.length, () -> new ByteArrayInputStream(orphan));
        assertThat(sweep.sweep()).as("it may be of an upload that is not through yet").isZero();

        clock.moveBy(Duration.ofHours(25));
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThatThrownBy(() -> bucket().get(Hashes.sha256(orphan), 0, 1)).isInstanceOf(ContentMissing.class);
        assertThat(contents.whole(Hashes.sha256(named), named.length)).isEqualTo(named);
    }

    /** An orphan that an upload in flight makes its own: the sweep waits for it, and then finds a record. */
    @Test
    void anUploadInFlightKeepsWhatTheSweepWasAboutToRemove() throws Exception {
        byte[] content = content("in flight");
        String sha256 = Hashes.sha256(content);
        bucket().put(sha256, content.length, () -> new ByteArrayInputStream(content));
        clock.moveBy(Duration.ofHours(25));
        var sweeping = new FutureTask<>(sweep::sweep);
        transaction.executeWithoutResult(status -> {
            contents.keep(sha256, content);
            new Thread(sweeping).start();
            Instant end = Instant.now().plusSeconds(60);
            while (!sql.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)").query(Boolean.class).single()) {
                assertThat(Instant.now()).as("the sweep waits").isBefore(end);
            }
        });
        assertThat(sweeping.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(contents.whole(sha256, content.length)).isEqualTo(content);
    }

    @Test
    void aMoveThatIsKilledGoesOnThereAndBack() throws Exception {
        stores.use(settings("postgresql", server.settings()));
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(kept("moved " + i));
        }
        for (StoreName to : new StoreName[] {StoreName.S3, StoreName.POSTGRESQL}) {
            killedAfter(5, to);
            int there = move.in(to);
            assertThat(there).isBetween(5, move.in(StoreName.S3) + move.in(StoreName.POSTGRESQL) - 1);
            all.forEach(content -> assertThat(contents.whole(Hashes.sha256(content), content.length)).isEqualTo(content));

            stores.use(settings(to.name().toLowerCase(), server.settings()));
            ContentMove.Moved rest = move.to(to, count -> { });
            assertThat(rest.faulty()).isEmpty();
            assertThat(rest.moved()).isPositive();
            assertThat(move.in(to == StoreName.S3 ? StoreName.POSTGRESQL : StoreName.S3)).isZero();
            all.forEach(content -> assertThat(contents.whole(Hashes.sha256(content), content.length)).isEqualTo(content));
            assertThat(recordedInDatabase()).as("in the database, when all are in %s", to)
                .isEqualTo(to == StoreName.S3 ? 0 : move.in(to));
        }
    }

    @Test
    void whatIsDamagedStaysWhereItIsAndIsNamed() throws Exception {
        byte[] damaged = kept("damaged");
        byte[] whole = kept("whole");
        byte[] before = Files.readAllBytes(server.fileOf(Hashes.sha256(damaged)));
        Files.writeString(server.fileOf(Hashes.sha256(damaged)), "another");
        assertThatThrownBy(() -> move.to(StoreName.POSTGRESQL, count -> { })).as("new files would still go to the bucket").isInstanceOf(UnusableSetting.class)
            .hasMessageContaining("SANCHA_DOCUMENTS=postgresql");
        stores.use(settings("postgresql", server.settings()));

        assertThat(check.all().faulty()).containsExactly(Hashes.sha256(damaged));
        assertThat(move.to(StoreName.POSTGRESQL, count -> { }).faulty()).containsExactly(Hashes.sha256(damaged));
        assertThat(place(Hashes.sha256(damaged))).isEqualTo("S3");
        assertThat(place(Hashes.sha256(whole))).isEqualTo("POSTGRESQL");
        Files.write(server.fileOf(Hashes.sha256(damaged)), before);
    }

    @Test
    void theStartNamesTheSettingThatIsWrong() throws Exception {
        BucketSettings right = server.settings();
        check(right);
        for (var wrong : Map.of("SANCHA_S3_SECRET_KEY", server.settings(right.bucket(), right.accessKey(), "another secret"),
            "SANCHA_S3_ACCESS_KEY", server.settings(right.bucket(), "nobody", right.secretKey()),
            "SANCHA_S3_BUCKET", server.settings("elsewhere", right.accessKey(), right.secretKey()),
            "SANCHA_S3_ENDPOINT", BucketSettings.of("http://127.0.0.1:1", "us-east-1", "documents", "a", "b", true, "")).entrySet()) {
            assertThatThrownBy(() -> check(wrong.getValue())).as(wrong.getKey()).isInstanceOf(UnusableSetting.class).hasMessageContaining(wrong.getKey())
                .message().doesNotContain("another secret").doesNotContain(right.secretKey());
        }
        assertThatThrownBy(() -> settings("s4", right)).hasMessageContaining("SANCHA_DOCUMENTS");
        assertThatThrownBy(() -> new StoreSettings("s3", "", "us-east-1", "documents", "key", "", true, "", false))
            .hasMessageContaining("SANCHA_S3_SECRET_KEY");
        assertThat(right.toString()).doesNotContain(right.secretKey());

        bucket().note("sancha-bank", UUID.randomUUID().toString());
        assertThatThrownBy(() -> check(right)).as("another bank's").isInstanceOf(UnusableSetting.class).hasMessageContaining("SANCHA_S3_BUCKET");
        clock.moveBy(Duration.ofHours(25));
        byte[] theirs = content("theirs");
        bucket().put(Hashes.sha256(theirs), theirs.length, () -> new ByteArrayInputStream(theirs));
        assertThat(sweep.sweep()).as("nothing of another bank is swept").isZero();
        bucket().deleteNote("sancha-bank");

        kept("in the bucket");
        assertThatThrownBy(() -> check(null)).as("files are in it, and it is named no more").isInstanceOf(UnusableSetting.class)
            .hasMessageContaining("SANCHA_S3_BUCKET");
    }

    private void check(BucketSettings said) {
        var some = new Stores(database, said == null ? new StoreSettings("postgresql", "", "", "", "", "", true, "", false) : settings("s3", said));
        try {
            new BucketCheck(some, sql, transaction, clock).afterPropertiesSet();
        } finally {
            some.destroy();
        }
    }

    private void killedAfter(int contents, StoreName to) throws IOException, InterruptedException {
        BucketSettings said = server.settings();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), MoveProcess.class.getName(), to.name().toLowerCase()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("URL", url, "USER", user, "PASSWORD", password, "ENDPOINT", said.endpoint().toString(), "BUCKET", said.bucket(),
            "KEY", said.accessKey(), "SECRET", said.secretKey()));
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); !String.valueOf(contents).equals(line); line = lines.readLine()) {
                assertThat(line).as("it ended before it was killed").isNotNull();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private HumanTask visit() {
        String caseId = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", caseId);
        return people.as(ACTOR, () -> tasks.claim(people.waiting(caseId).id()));
    }

    private HttpResponse<String> get(StoredFile file) throws Exception {
        return new RawVisitor(port, LEAD).send("GET", "/api/documents/" + file.reference(), null);
    }

    private static HttpResponse<String> paper(RawVisitor lead, HumanTask visit, String upload) throws Exception {
        String said = "{\"upload\":\"" + upload.replaceAll(".*/", "") + "\",\"type\":\"VISIT_RECORD\",\"originalSeen\":true}";
        return lead.send("POST", "/api/tasks/" + visit.id() + "/papers", said.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private static JsonNode told(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }

    private static StoreSettings settings(String store, BucketSettings said) {
        return new StoreSettings(store, said.endpoint().toString(), said.region(), said.bucket(), said.accessKey(), said.secretKey(), true, "", false);
    }

    private ContentInBucket bucket() {
        return stores.bucket().orElseThrow();
    }

    private byte[] kept(String text) {
        byte[] content = content(text);
        transaction.executeWithoutResult(status -> contents.keep(Hashes.sha256(content), content));
        return content;
    }

    private static byte[] content(String text) {
        return (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private int recordedInDatabase() {
        return sql.sql("select count(*) from content_in_database c where exists (select from content_place p where p.sha256 = c.sha256)")
            .query(Integer.class).single();
    }

    private String place(String sha256) {
        return sql.sql("select store from content_place where sha256 = :sha256").param("sha256", sha256).query(String.class).single();
    }
}
