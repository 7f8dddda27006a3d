package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.engine.BankClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
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
        warn();
        revalue();
        visit();
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

    /** Of four loans one warning each waits for another hand: to be confirmed, planned for, followed up, lifted; months go by in no time for it. */
    private void warn() throws IOException, InterruptedException, SQLException {
        database("""
            insert into policy_parameter (name, value, unit, rule, valid_from, source)
            values ('warning.lifted-after', 0, 'MONTHS', 'PLM-10', date '2010-01-01', 'for pictures')""");
        List<JsonNode> loans = living().stream().limit(4).toList();
        for (int step = 0; step < loans.size(); step++) {
            String caseId = loans.get(step).get("caseId").asText();
            new RawVisitor(port, "inspector").post("/api/warnings", JSON.writeValueAsString(Map.of("loanNumber", loans.get(step).get("loanNumber").asText(),
                "signal", "MAIN_CUSTOMER_LOST", "finding", "走访得知第一大客户已转向其他供应商，本季订单减少三成")));
            if (step > 0) {
                does("risk-inspector", caseId, "confirm-warning", Map.of("outcome", "CONFIRMED", "grade", "ORANGE", "reason", "订单台账与对账单印证"));
            }
            if (step > 1) {
                does("relationship-manager", caseId, "plan-measures", Map.of("measures", "追加应收账款质押，客户经理月底前落实；授信余额压降一成"));
            }
            if (step > 2) {
                does("relationship-manager", caseId, "follow-up-warning", Map.of("outcome", "LIFT_ASKED", "finding", "新客户订单已补足，质押已登记"));
            }
        }
    }

    private List<JsonNode> living() throws IOException, InterruptedException {
        return StreamSupport.stream(get("auditor", "/api/cases?limit=200").spliterator(), false)
            .filter(one -> one.path("outcome").isMissingNode() || one.path("outcome").isNull()).filter(one -> one.hasNonNull("loanNumber"))
            .filter(one -> one.path("branch").asText().equals("0101")).toList();
    }

    /** Of four loans on collateral that of each waits for another hand: to be valued, checked, made up for, its supplement checked. */
    private void revalue() throws IOException, InterruptedException {
        int step = 0;
        for (JsonNode loan : living()) {
            String address = "/api/loans/" + loan.get("loanNumber").asText() + "/revaluations";
            if (step < 4 && new RawVisitor(port, "risk-inspector").post(address, "{\"reason\":\"同区厂房成交价下跌\"}").statusCode() == 201) {
                revalued(loan.get("caseId").asText(), step++);
            }
        }
    }

    private void revalued(String caseId, int steps) throws IOException, InterruptedException {
        if (steps > 0) {
            String task = waiting(caseId, "revalue-security");
            var manager = new RawVisitor(port, "relationship-manager");
            manager.post("/api/tasks/" + task + "/claim", "{}");
            byte[] appraisal = MadeUpPictures.jpeg(new MadeUpPictures(caseId.hashCode()).place(), 0.8f);
            manager.send("POST", "/api/tasks/" + task + "/papers?type=APPRAISAL", part(appraisal), "Content-Type", "multipart/form-data; boundary=x");
            JsonNode known = get("relationship-manager", "/api/tasks/" + task).at("/facts/revaluation/things");
            String insured = LocalDate.now(BankClock.CHINA).plusMonths(5).toString();
            List<Map<String, String>> things = StreamSupport.stream(known.spliterator(), false).map(thing -> Map.of("mark", thing.get("mark").asText(),
                "value", halved(thing.get("value")), "condition", "WORN", "insuredUntil", insured)).toList();
            manager.post("/api/tasks/" + task + "/complete", JSON.writeValueAsString(Map.of("appraiser", "某某房地产评估有限公司", "method", "OUTSIDE", "appraisedOn",
                LocalDate.now(BankClock.CHINA).toString(), "things", things)));
        }
        if (steps > 1) {
            does("risk-inspector", caseId, "check-revaluation", Map.of("outcome", "ACCEPTED", "reason", "与同区成交价一致"));
        }
        if (steps > 2) {
            does("relationship-manager", caseId, "make-up-shortfall", Map.of("outcome", "SUPPLEMENTED", "measures", "追加办公用房抵押", "supplements",
                List.of(Map.of("kind", "OFFICE", "description", "办公楼三层 600 平方米", "owner", "BORROWER", "value", "2000000.00", "contract", "DY-2026-0007",
                    "certificate", "不动产证明第0000777号", "effectiveOn", LocalDate.now(BankClock.CHINA).toString()))));
        }
    }

    /** Of three loans that are visited unannounced each waits for another hand: to be visited, answered, judged. */
    private void visit() throws IOException, InterruptedException {
        int step = 0;
        for (JsonNode loan : living()) {
            String address = "/api/loans/" + loan.get("loanNumber").asText() + "/spot-checks";
            if (step < 3 && new RawVisitor(port, "risk-inspector").post(address, "{\"reason\":\"同业传闻停产\"}").statusCode() == 201) {
                visited(loan.get("caseId").asText(), step++);
            }
        }
    }

    private void visited(String caseId, int steps) throws IOException, InterruptedException {
        if (steps > 0) {
            String task = waiting(caseId, "visit-unannounced");
            var visitor = new RawVisitor(port, "risk-inspector");
            visitor.post("/api/tasks/" + task + "/claim", "{}");
            byte[] picture = MadeUpPictures.jpeg(new MadeUpPictures(caseId.hashCode() + 1).place(), 0.8f);
            visitor.send("POST", "/api/tasks/" + task + "/papers?type=INSPECTION_PHOTOGRAPH", part(picture), "Content-Type", "multipart/form-data; boundary=x");
            visitor.post("/api/tasks/" + task + "/complete", JSON.writeValueAsString(Map.of("visitedOn", LocalDate.now(BankClock.CHINA).toString(), "place",
                "厂区仓库", "met", "仓库主管王某", "business", "AS_REPORTED", "funds", "AS_REPORTED", "security", "DIFFERS", "guarantors", "NOT_SEEN", "repayment",
                "AS_REPORTED", "differences", "存货约为报告所列的一半", "seen", "两条生产线开工，仓库半空")));
        }
        if (steps > 1) {
            does("approver-branch", caseId, "answer-spot-check", Map.of("explanation", "检查人未进仓库，仅看了台账", "measures", "重新盘点，扣罚检查人绩效"));
        }
    }

    private static String halved(JsonNode amount) {
        return new BigDecimal(amount.isObject() ? amount.get("amount").asText() : amount.asText().replaceAll("[^0-9.]", "")).divide(BigDecimal.valueOf(2), 2,
            RoundingMode.DOWN).toPlainString();
    }

    private static byte[] part(byte[] content) {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"appraisal.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + content.length + tail.length).put(head).put(content).put(tail).array();
    }

    private String waiting(String caseId, String task) throws IOException, InterruptedException {
        return get("auditor", "/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + caseId + "&taskDefinitionKey=" + task).get(0).get("id").asText();
    }

    private void does(String person, String caseId, String task, Map<String, ?> entry) throws IOException, InterruptedException {
        String id = waiting(caseId, task);
        var visitor = new RawVisitor(port, person);
        visitor.post("/api/tasks/" + id + "/claim", "{}");
        visitor.post("/api/tasks/" + id + "/complete", JSON.writeValueAsString(entry));
    }

    /** One loan's balance stands beside its ledger: the night leaves it to the operator. Before noon today's night is not to be had. */
    private void failInTheNight() throws IOException, InterruptedException, SQLException {
        database("""
            update loan_position set principal_normal = principal_normal + 1
             where loan_number = (select min(loan_number) from loan_position where principal_normal > 0)""");
        var night = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), "io.sancha.Sancha", "endofday")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        night.environment().put("SANCHA_DATA", data.toString());
        night.start().waitFor();
    }

    private void database(String statement) throws IOException, SQLException {
        String at = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        String password = Files.readString(data.resolve("database-password")).strip();
        try (Connection database = DriverManager.getConnection("jdbc:postgresql://localhost:" + at + "/sancha", "sancha", password);
            Statement said = database.createStatement()) {
            said.executeUpdate(statement);
        }
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
