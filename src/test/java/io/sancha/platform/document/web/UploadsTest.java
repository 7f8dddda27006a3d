package io.sancha.platform.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.document.UploadDesk;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.platform.web.RawVisitor;
import io.sancha.steps.diligence.AcceptedCase;
import io.sancha.steps.diligence.Investigators;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files in parts over HTTP (DOC-01): the line breaks, others try, the server is asked where to go on. */
class UploadsTest extends IntegrationTest {
    private static final String LEAD = "lead-investigator";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGE = 1_700_000;
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
    UploadDesk desk;

    private RawVisitor lead;
    private String caseId;
    private HumanTask visit;
    private String uploads;

    @BeforeEach
    void aVisitIsDue() {
        lead = new RawVisitor(port, LEAD);
        caseId = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", caseId);
        visit = people.as(new Actor(LEAD, Set.of(LEAD, "branch-0101")), () -> tasks.claim(people.waiting(caseId).id()));
        uploads = "/api/tasks/" + visit.id() + "/uploads";
    }

    @Test
    void whatTheLineBrokeInTheMiddleOfGoesOnWhereItEndedAndIsTheWholeFile() throws Exception {
        byte[] file = scan(LARGE);
        String upload = begun(file.length);
        assertThat(receivedOf(upload)).isZero();

        cutInTheMiddle(upload, file, 700_001);
        until(() -> receivedOf(upload) == 700_001);
        assertThat(json(lead.send("GET", uploads, null))).singleElement().satisfies(one -> assertThat(one.get("received").asInt()).isEqualTo(700_001));
        assertThat(added(upload, "VISIT_RECORD").statusCode()).as("not whole yet").isEqualTo(409);

        assertThat(part(lead, upload, 700_001, Arrays.copyOfRange(file, 700_001, 1_000_000)).headers().firstValue("Upload-Offset")).contains("1000000");
        assertThat(part(lead, upload, 1_000_000, Arrays.copyOfRange(file, 1_000_000, file.length)).statusCode()).isEqualTo(204);
        JsonNode paper = json(added(upload, "VISIT_RECORD"));
        assertThat(paper.get("size").asInt()).isEqualTo(LARGE);
        assertThat(paper.get("fileName").asText()).isEqualTo("走访 记录.pdf");
        assertThat(json(added(upload, "VISIT_RECORD")).get("id")).as("asked twice, since the answer was lost").isEqualTo(paper.get("id"));
        assertThat(lead.send("GET", "/api/documents/" + paper.get("reference").asText(), null).body()).isEqualTo(new String(file, StandardCharsets.US_ASCII));
        assertThat(json(lead.send("GET", uploads, null))).isEmpty();
        assertThat(part(lead, upload, file.length, new byte[] {1}).statusCode()).as("nothing is added to what it became").isEqualTo(409);
    }

    @Test
    void aPartBeginsWhereTheLastOneEnded() throws Exception {
        byte[] file = scan(3000);
        String upload = begun(file.length);
        assertThat(part(lead, upload, 1, new byte[10]).statusCode()).isEqualTo(409);
        assertThat(part(lead, upload, 0, Arrays.copyOf(file, 1000)).statusCode()).isEqualTo(204);
        HttpResponse<String> twice = part(lead, upload, 0, Arrays.copyOf(file, 1000));
        assertThat(json(twice).get("rule").asText()).isEqualTo("DOC-01");
        assertThat(json(twice).get("zh").asText()).contains("1000");
        assertThat(part(lead, upload, 1000, new byte[5000]).statusCode()).as("more than the file has").isEqualTo(409);
        assertThat(receivedOf(upload)).isEqualTo(1000);
        assertThat(part(lead, upload, -1, new byte[1]).statusCode()).isEqualTo(422);
        assertThat(lead.send("PATCH", uploads + "/" + upload, new byte[1], "Upload-Offset", "0", "Content-Type", "application/offset+octet-stream")
            .statusCode()).as("another version of the protocol").isEqualTo(412);
        assertThat(lead.send("PATCH", uploads + "/" + upload, new byte[1], "Tus-Resumable", "1.0.0", "Upload-Offset", "0", "Content-Type", "text/plain")
            .statusCode()).isEqualTo(415);
        assertThat(lead.send("DELETE", uploads + "/" + upload, null, "Tus-Resumable", "1.0.0").statusCode()).isEqualTo(204);
        assertThat(lead.send("GET", uploads + "/" + upload, null).statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoSendTheSamePartAtOnceOneIsLate() throws Exception {
        byte[] file = scan(400_000);
        String upload = begun(file.length);
        var one = new FutureTask<>(() -> part(lead, upload, 0, file).statusCode());
        var other = new FutureTask<>(() -> part(new RawVisitor(port, LEAD), upload, 0, file).statusCode());
        new Thread(one).start();
        new Thread(other).start();

        assertThat(Set.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS))).containsExactlyInAnyOrder(204, 409);
        assertThat(json(added(upload, "VISIT_RECORD")).get("size").asInt()).isEqualTo(400_000);
    }

    @Test
    void aFileOnItsWayIsItsSendersAlone() throws Exception {
        String upload = begun(5000);
        for (String other : new String[] {"assistant-investigator", "lead-investigator-0102", "auditor"}) {
            var visitor = new RawVisitor(port, other);
            assertThat(visitor.send("GET", uploads + "/" + upload, null).statusCode()).as(other).isEqualTo(404);
            assertThat(part(visitor, upload, 0, new byte[10]).statusCode()).as(other).isIn(404, 409);
            assertThat(visitor.send("DELETE", uploads + "/" + upload, null).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(receivedOf(upload)).isZero();
        assertThat(new RawVisitor(port, null).send("GET", uploads + "/" + upload, null).statusCode()).isEqualTo(401);

        people.as(new Actor(LEAD, Set.of(LEAD, "branch-0101")), () -> {
            tasks.giveBack(visit.id());
            return null;
        });
        HttpResponse<String> lost = part(lead, upload, 0, new byte[10]);
        assertThat(json(lost).get("rule").asText()).as("given back in the middle").isEqualTo("TSK-01");
    }

    @Test
    void whatCannotComeIsToldBeforeItComes() throws Exception {
        assertThat(begin(0).body()).contains("文件是空的");
        assertThat(begin((50L << 20) + 1).body()).contains("50.1 MB").contains("上限 50 MB");
        assertThat(lead.send("POST", uploads, null, "Tus-Resumable", "1.0.0", "Upload-Length", "many").statusCode()).isEqualTo(422);
        assertThat(lead.send("POST", uploads, null, "Tus-Resumable", "1.0.0").statusCode()).isEqualTo(422);
        assertThat(lead.send("POST", uploads, null, "Tus-Resumable", "1.0.0", "Upload-Length", "9", "Upload-Metadata", "filename §").statusCode())
            .isIn(400, 422);
        for (String name : List.of("filename", "filetype", "mark")) {
            String said = name + " " + Base64.getEncoder().encodeToString("a\u0000b".getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> refused = lead.send("POST", uploads, null, "Tus-Resumable", "1.0.0", "Upload-Length", "9", "Upload-Metadata", said);
            assertThat(refused.statusCode()).as("%s: %s", said, refused.body()).isIn(400, 422);
        }
        assertThat(lead.send("OPTIONS", uploads, null).headers().firstValue("Tus-Max-Size")).contains("52428800");
        for (int i = 0; i < 10; i++) {
            assertThat(begin(50L << 20).statusCode()).isEqualTo(201);
        }
        assertThat(json(begin(50L << 20)).get("zh").asText()).contains("续传或放弃");
    }

    @Test
    void whatIsRefusedForWhatWasSaidOfItIsNotSentTwice() throws Exception {
        byte[] file = scan(2000);
        String upload = begun(file.length);
        part(lead, upload, 0, file);
        assertThat(json(added(upload, "SITE_PHOTOGRAPH")).get("rule").asText()).isEqualTo("APP-07");
        assertThat(json(added(upload, null)).get("field").asText()).isEqualTo("type");
        assertThat(added(UUID.randomUUID().toString(), "VISIT_RECORD").statusCode()).isEqualTo(404);
        assertThat(added("x", "VISIT_RECORD").statusCode()).isEqualTo(404);
        assertThat(json(added(null, "VISIT_RECORD")).get("field").asText()).isEqualTo("upload");
        assertThat(added(upload, "VISIT_RECORD").statusCode()).isEqualTo(200);
    }

    @Test
    void whatNobodyGoesOnWithForADayIsThrownAway() throws Exception {
        String upload = begun(5000);
        part(lead, upload, 0, new byte[10]);
        clock.moveBy(Duration.ofHours(25));

        assertThat(lead.send("GET", uploads + "/" + upload, null).statusCode()).isEqualTo(404);
        assertThat(desk.throwAwayStale()).isPositive();
        assertThat(desk.unfinished(visit)).isEmpty();
    }

    private String begun(long size) throws Exception {
        HttpResponse<String> answer = begin(size);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private HttpResponse<String> begin(long size) throws Exception {
        String name = Base64.getEncoder().encodeToString("走访 记录.pdf".getBytes(StandardCharsets.UTF_8));
        return lead.send("POST", uploads, null, "Tus-Resumable", "1.0.0", "Upload-Length", String.valueOf(size), "Upload-Metadata",
            "filename " + name + ",filetype YXBwbGljYXRpb24vcGRm,mark eA==");
    }

    private HttpResponse<String> part(RawVisitor visitor, String upload, int at, byte[] content) throws Exception {
        return visitor.send("PATCH", uploads + "/" + upload, content, "Tus-Resumable", "1.0.0", "Upload-Offset", String.valueOf(at), "Content-Type",
            "application/offset+octet-stream");
    }

    private HttpResponse<String> added(String upload, String type) throws Exception {
        String said = JSON.createObjectNode().put("upload", upload).put("type", type).put("originalSeen", true).toString();
        return lead.send("POST", "/api/tasks/" + visit.id() + "/papers", said.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private int receivedOf(String upload) throws Exception {
        HttpResponse<String> answer = lead.send("HEAD", uploads + "/" + upload, null, "Tus-Resumable", "1.0.0");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /** The line breaks after some bytes of a part that was to have all. */
    private void cutInTheMiddle(String upload, byte[] file, int after) throws Exception {
        try (var line = new Socket("localhost", port)) {
            OutputStream to = line.getOutputStream();
            String login = Base64.getEncoder().encodeToString((LEAD + ":demo").getBytes(StandardCharsets.UTF_8));
            to.write(("PATCH " + uploads + "/" + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + login + "\r\nTus-Resumable: 1.0.0\r\n"
                + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + file.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
            to.write(file, 0, after);
            to.flush();
        }
    }

    private static void until(Callable<Boolean> so) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (!so.call()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    /** A PDF of a size, different each time. */
    private static byte[] scan(int size) {
        String end = "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        var text = new StringBuilder("%PDF-1.4\n% ");
        new Random().ints(size - text.length() - end.length(), 'a', 'k').forEach(sign -> text.append((char) sign));
        return text.append(end).toString().getBytes(StandardCharsets.US_ASCII);
    }
}
