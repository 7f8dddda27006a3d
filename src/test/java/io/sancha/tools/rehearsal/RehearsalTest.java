package io.sancha.tools.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.guard.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rehearsals as they run, each in a process of its own with a database of its own; what is told before one begins is tried elsewhere. */
@Tag("long")
class RehearsalTest extends IntegrationTest {
    private static final String DOCUMENTS = "application/determine-required-documents.dmn";
    @Autowired
    private EngineActors people;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private JdbcTemplate sql;
    @TempDir
    private Path folder;

    /** The guard takes a longer list of documents; only a walk shows that the dossier's customer does not have them. */
    @Test
    @Timeout(900)
    void aTableThatAsksForMoreStopsTheWalkAndAnotherNameDoesNot() throws Exception {
        int cases = cases();
        try (AProposal proposal = AProposal.of(people, repository, rest, DOCUMENTS, askingForMore())) {
            JsonNode came = walked(proposal, "home-renovation.json");
            assertThat(came.get("outcome").asText()).isEqualTo("FAILED");
            assertThat(came.get("chinese").asText()).contains("办理被拒（APP-07）", "collect-documents", "授权委托书");
            assertThat(came.get("english").asText()).contains("REFUSED_ACTION by APP-07 at apply-for-loan");
            JsonNode story = proposal.seenBy("process-reviewer-2", "/rehearsals/" + came.get("id").asLong() + "/story").getBody();
            assertThat(story.get(0).get("task").asText()).isEqualTo("case-started");
            assertThat(proposal.seenBy("auditor", "").getBody().get("acts").toString()).contains("CHANGE_REHEARSED_FAILED");
        }
        try (AProposal proposal = AProposal.of(people, repository, rest, "review/review.bpmn", Trees.changed("review/review.bpmn", "记录审查意见", "写下意见"))) {
            JsonNode came = walked(proposal, "assistant-was-lead.json");
            assertThat(came.get("outcome").asText()).as("%s", came).isEqualTo("PASSED");
        }
        assertThat(cases()).as("no case of the bank's").isEqualTo(cases);
    }

    private static String askingForMore() {
        String text = Trees.text(DOCUMENTS);
        String rule = text.replaceFirst("(?s).*?(<rule id=\"rule-legal-representative-id\">.*?</rule>).*", "$1");
        return text.replace(rule, rule + rule.replace("legal-representative-id", "agent").replace("LEGAL_REPRESENTATIVE_ID", "AGENT_AUTHORISATION")
            .replace("<text>&quot;ENTERPRISE&quot;</text>", "<text>-</text>"));
    }

    private int cases() {
        return sql.queryForObject("select count(*) from credit_case", Integer.class);
    }

    private JsonNode walked(AProposal proposal, String dossier) throws Exception {
        assertThat(proposal.rehearsedBy("process-reviewer", dossier, null).getStatusCode().value()).isEqualTo(201);
        assertThat(proposal.rehearsedBy("process-reviewer-2", dossier, null).getBody().get("rule").asText()).isEqualTo("REH-03");
        JsonNode came = latest(proposal);
        while (came.get("outcome") == null) {
            TimeUnit.MILLISECONDS.sleep(500);
            came = latest(proposal);
        }
        assertThat(left()).as("of its folder and its database").isEmpty();
        return came;
    }

    private static JsonNode latest(AProposal proposal) {
        return proposal.rehearsalsSeenBy("process-reviewer-2").getBody().at("/rehearsals/0/rehearsal");
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(RehearsalRunner.around())) {
            return all.filter(one -> one.getFileName().toString().startsWith("sancha-rehearsal-")).filter(one -> owner(one).equals(String.valueOf(ProcessHandle
                .current().pid()))).toList();
        }
    }

    private static String owner(Path place) {
        try {
            return Files.readString(place.resolve("owner")).split(" ")[0];
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    @Timeout(600)
    void whatTakesTooLongIsKilledWithItsDatabase() throws Exception {
        RehearsalPlace place = laid();
        var progress = new Progress(new ObjectMapper());
        RehearsalProcess process = RehearsalProcess.start(place, dossier(), progress::told, progress::wentWrong);
        while (postmaster(place).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        ProcessHandle postmaster = postmaster(place).orElseThrow();

        assertThat(process.waitFor(Duration.ofMillis(1))).isEqualTo(-1);
        place.remove();

        // it may still be writing its last line when the walk has ended
        postmaster.onExit().get(60, TimeUnit.SECONDS);
        assertThat(folder).isEmptyDirectory();
    }

    /** As when the server is killed: the process for which it works is gone. */
    @Test
    @Timeout(600)
    void itEndsWithTheServerAndTakesItsDatabaseWithIt() throws Exception {
        RehearsalPlace place = laid();
        Process server = new ProcessBuilder("sleep", "600").start();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process walk = new ProcessBuilder(java, "-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            "io.sancha.Sancha", "walkthrough", "-", "--json", "--processes", place.processes().toString(), "--scratch",
            place.scratch().toString(), "--while", String.valueOf(server.pid())).redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile()).start();
        while (postmaster(place).isEmpty() && walk.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        ProcessHandle postmaster = postmaster(place).orElseThrow();

        server.destroyForcibly();

        assertThat(walk.waitFor(120, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
        assertThat(walk.exitValue()).isEqualTo(3);
        // it may still be writing its last line when the walk has ended
        postmaster.onExit().get(60, TimeUnit.SECONDS);
        assertThat(place.scratch()).doesNotExist();
    }

    private static String dossier() throws IOException {
        return Files.readString(Path.of("src/docs/dossiers/home-renovation.json"), StandardCharsets.UTF_8);
    }

    private RehearsalPlace laid() throws IOException {
        RehearsalPlace place = RehearsalPlace.in(folder);
        place.lay(Trees.ofTheBank().stream().filter(file -> file.name().equals("review/review.bpmn")).toList());
        return place;
    }

    private static Optional<ProcessHandle> postmaster(RehearsalPlace place) throws IOException {
        Path pid = place.scratch().resolve("postgres/postmaster.pid");
        List<String> lines = Files.exists(pid) ? Files.readAllLines(pid) : List.of();
        return lines.isEmpty() || lines.get(0).isBlank() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }
}
