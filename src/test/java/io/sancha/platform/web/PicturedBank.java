package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The demonstration bank whose pictures are taken, on a folder that is thrown away: what it leaves nowhere open is brought about here. */
final class PicturedBank {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final int port;
    private final Path data;

    PicturedBank(int port, Path data) {
        this.port = port;
        this.data = data;
    }

    /** The veto has a day at most, so no bank made up to yesterday holds one; no loan of a sound bank fails in the night; and no table is proposed. */
    void prepare() throws IOException, InterruptedException, SQLException {
        voteToTheEnd();
        failInTheNight();
        propose("committee/determine-committee.dmn", "&gt; 1000000<", "&gt; 2000000<");
    }

    JsonNode get(String person, String address) throws IOException, InterruptedException {
        return JSON.readTree(new RawVisitor(port, person).get(address).body());
    }

    byte[] file(String person, String address, String language) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).header("Accept-Language", language)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8))).build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.ofByteArray()).body();
    }

    /** The first of the newest loans and cases of which this holds. */
    JsonNode firstCase(Predicate<JsonNode> which) throws IOException, InterruptedException {
        return StreamSupport.stream(get("auditor", "/api/cases?limit=200").spliterator(), false).filter(which).findFirst().orElseThrow();
    }

    private void voteToTheEnd() throws IOException, InterruptedException {
        JsonNode votes = get("auditor", "/engine-rest/task?taskDefinitionKey=cast-vote&maxResults=50&sortBy=created&sortOrder=asc");
        for (JsonNode vote : votes) {
            if (vote.get("processInstanceId").equals(votes.get(0).get("processInstanceId"))) {
                new RawVisitor(port, vote.get("assignee").asText()).post("/api/tasks/" + vote.get("id").asText() + "/complete",
                    JSON.writeValueAsString(Map.of("vote", "AGREE", "opinion", "同意，按审查意见落实担保")));
            }
        }
    }

    /** One loan's balance stands beside its ledger: the night leaves it to the operator. Before noon today's night is not to be had. */
    private void failInTheNight() throws IOException, InterruptedException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        String password = Files.readString(data.resolve("database-password")).strip();
        try (Connection database = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/sancha", "sancha", password);
            Statement statement = database.createStatement()) {
            statement.executeUpdate("""
                update loan_position set principal_normal = principal_normal + 1
                 where loan_number = (select min(loan_number) from loan_position where principal_normal > 0)""");
        }
        var night = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), "io.sancha.Sancha", "endofday")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        night.environment().put("SANCHA_DATA", data.toString());
        night.start().waitFor();
    }

    private void propose(String table, String before, String after) throws IOException, InterruptedException {
        String name = table.substring(table.indexOf('/') + 1);
        String content = Files.readString(Path.of("processes", table)).replaceFirst(before, after);
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + name + "\r\n--x\r\nContent-Disposition: form-data; name=\""
            + name + "\"; filename=\"" + name + "\"\r\nContent-Type: text/xml\r\n\r\n" + content + "\r\n--x--\r\n";
        new RawVisitor(port, "process-reviewer").send("POST", "/engine-rest/deployment/create", body.getBytes(StandardCharsets.UTF_8), "Content-Type",
            "multipart/form-data; boundary=x");
    }
}
