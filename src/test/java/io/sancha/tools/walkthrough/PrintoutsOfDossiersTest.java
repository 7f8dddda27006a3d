package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.printing.PrintedPdf;
import io.sancha.platform.printing.ProgramWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Every paper that the demonstration dossiers come to, in both languages: its words, its hash, its pages, its font. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintoutsOfDossiersTest extends IntegrationTest {
    /** It comes as far as the contracts, without a loan's long life behind them. */
    /** Radicals and compatibility signs: a search for the ideograph does not find them. */
    private static final Pattern LOOK_ALIKE = Pattern.compile("[\\u2e80-\\u2fdf\\uf900-\\ufaff]");
    private static final String MOST = "second-auditor-was-first";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Where a person who wants to look at the papers has them written. */
    private static final String LOOK = System.getProperty("printouts.to");
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;
    @Autowired
    private TestRestTemplate rest;
    private final Map<String, String> walked = new HashMap<>();

    /** @param header of the file to keep */
    private record Taken(int status, String header, byte[] content) {
        PrintedPdf pdf() {
            return PrintedPdf.of(content);
        }
    }

    private String walked(String dossier) {
        return walked.computeIfAbsent(dossier, name -> {
            try {
                Dossier read = files.read(Path.of("src/docs/dossiers", name + ".json"));
                Ending ending = walkthrough.walk(read, step -> { });
                assertThat(ending.differencesFrom(read.expect())).as("%s", ending).isEmpty();
                return ending.caseId();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Taken taken(String user, String address, String reads) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, reads);
        ResponseEntity<byte[]> answer = rest.withBasicAuth(user, "demo").exchange(URI.create(rest.getRootUri() + address), HttpMethod.GET,
            new HttpEntity<>(headers), byte[].class);
        look((address + "-" + reads).replaceAll("[^\\w-]+", "-"), answer.getBody());
        return new Taken(answer.getStatusCode().value(), answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION), answer.getBody());
    }

    private JsonNode told(String address) {
        return rest.withBasicAuth("auditor", "demo").getForObject(address, JsonNode.class);
    }

    private List<JsonNode> there(String caseId) {
        return StreamSupport.stream(told("/api/cases/" + caseId + "/printouts").spliterator(), false).toList();
    }

    private static void look(String name, byte[] pdf) {
        try {
            if (LOOK != null) {
                Files.write(Files.createDirectories(Path.of(LOOK)).resolve(name + ".pdf"), pdf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forty-eight instalments, month by month. */
    @Test
    @Tag("long")
    void everyPaperOfAPersonsLoanIsInOneLanguageToo() throws IOException {
        everyPaperIsInOneLanguageWithItsHashAndItsFont("home-renovation");
    }

    @ParameterizedTest
    @ValueSource(strings = {MOST, "committee-short-of-two-thirds", "funds-misused", "collateral-shortfall", "warning-and-monthly-inspections"})
    void everyPaperIsInOneLanguageWithItsHashAndItsFont(String dossier) throws IOException {
        String caseId = walked(dossier);
        List<JsonNode> there = there(caseId);
        assertThat(there).extracting(one -> one.get("name").asText()).contains("report", "decision").doesNotHaveDuplicates();
        Pattern programWords = Pattern.compile("(?<![A-Za-z_])(" + String.join("|", ProgramWords.all()) + ")(?![A-Za-z_])");
        List<String> wrong = new ArrayList<>();
        for (JsonNode one : there) {
            String address = "/api/cases/" + caseId + "/printouts/" + one.get("name").asText();
            JsonNode made = told(address);
            for (String language : List.of("zh", "en")) {
                Taken taken = taken("auditor", address + ".pdf?language=" + language, "zh");
                assertThat(taken.status()).as(address).isEqualTo(200);
                wrong.addAll(check(taken.pdf(), made.get("sha256").asText(), programWords, one.get("name").asText() + " " + language));
            }
            if (!made.get("sealed").asBoolean()) {
                String lines = String.join("\n", StreamSupport.stream(made.get("madeFrom").spliterator(), false).map(JsonNode::asText).toList()) + "\n";
                assertThat(made.get("sha256").asText()).isEqualTo(Hashes.sha256(lines));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with a paper. */
    private static List<String> check(PrintedPdf pdf, String sha256, Pattern programWords, String paper) {
        List<String> wrong = new ArrayList<>(pdf.fontsNotInside().stream().map(font -> paper + ": font " + font + " is not inside").toList());
        for (int i = 0; i < pdf.pages().size(); i++) {
            String page = PrintedPdf.bare(pdf.pages().get(i));
            String chinese = PrintedPdf.bare("第 %d 页，共 %d 页".formatted(i + 1, pdf.pages().size()));
            String english = "Page%dof%d".formatted(i + 1, pdf.pages().size());
            if (!page.contains(chinese) && !page.contains(english) || !page.contains("Asia/Shanghai") || !page.contains(sha256)) {
                wrong.add(paper + ": the foot of page " + (i + 1) + " lacks its number, the zone or the hash");
            }
            LOOK_ALIKE.matcher(pdf.pages().get(i)).results().forEach(found -> wrong.add(paper + ": " + found.group() + " is copied for what it looks like"));
            programWords.matcher(pdf.pages().get(i)).results().forEach(found -> wrong.add(paper + ": says " + found.group()));
        }
        return wrong;
    }

    @Test
    void whatBindsACustomerIsChineseWhateverTheReaderReadsAndItsTranslationSaysSo() {
        String caseId = walked(MOST);
        List<JsonNode> binding = there(caseId).stream().filter(one -> one.get("legal").asBoolean()).toList();
        assertThat(binding).isNotEmpty();
        for (JsonNode one : binding) {
            String address = "/api/cases/" + caseId + "/printouts/" + one.get("name").asText() + ".pdf";
            assertThat(taken("auditor", address, "en").pdf().says("not for signature")).as(address).isFalse();
            assertThat(taken("auditor", address + "?language=en", "zh").pdf().says("not for signature")).as(address).isTrue();
        }
        String report = "/api/cases/" + caseId + "/printouts/report.pdf";
        assertThat(taken("auditor", report, "en").pdf().says("Investigation report")).isTrue();
        assertThat(taken("auditor", report, "zh-CN,zh;q=0.9").pdf().says("贷前调查报告")).isTrue();
        assertThat(taken("auditor", report + "?language=zh", "en").pdf().says("贷前调查报告")).isTrue();
    }

    @Test
    void aContractHasWhatACustomerSigns() {
        String caseId = walked(MOST);
        PrintedPdf chinese = taken("auditor", "/api/cases/" + caseId + "/printouts/contract.pdf", "zh").pdf();
        assertThat(List.of("借款合同", "贷款人:三查示范银行", "统一社会信用代码", "法定代表人", "大写:人民币", "元整", "个月,自20", "年利率", "贷款市场报价利率(LPR)", "个基点",
            "计息", "还款方式:", "借款用途:", "放款账户为", "还款账户为", "担保:", "贷款人(合同专用章)", "借款人(签章)", "合同编号:HT-" + caseId))
            .allSatisfy(words -> assertThat(chinese.says(words)).as(words).isTrue());
        PrintedPdf english = taken("auditor", "/api/cases/" + caseId + "/printouts/contract.pdf?language=en", "zh").pdf();
        assertThat(List.of("Loan contract", "Lender: Sancha Demonstration Bank", "legal representative", "loan prime rate",
            "basis points", "Interest is counted by", "is paid out to", "The Chinese text alone is binding"))
            .allSatisfy(words -> assertThat(english.says(words)).as(words).isTrue());
    }

    @Test
    void theMinutesTheApprovalAndTheDecisionPageTellWhatWasDecided() {
        String caseId = walked(MOST);
        String minutes = "/api/cases/" + caseId + "/printouts/minutes.pdf";
        assertThat(Stream.of("贷审会会议纪要", "记名表决", "同意", "主任委员(签字)").filter(words -> !taken("auditor", minutes, "zh").pdf().says(words))).isEmpty();
        PrintedPdf english = taken("auditor", minutes, "en").pdf();
        assertThat(Stream.of("Minutes of the credit committee", "Named votes", "Agree", "two thirds reached").filter(words -> !english.says(words))).isEmpty();
        PrintedPdf approval = taken("auditor", "/api/cases/" + caseId + "/printouts/approval.pdf", "zh").pdf();
        assertThat(Stream.of("贷款批复", "P-" + caseId, "金额大写", "元整", "有效期至").filter(words -> !approval.says(words))).isEmpty();
        PrintedPdf decision = taken("auditor", "/api/cases/" + caseId + "/printouts/decision.pdf", "zh").pdf();
        assertThat(Stream.of("贷款决策页", "调查意见", "审查意见", "贷审会", "限额", "审批决定").filter(words -> !decision.says(words))).isEmpty();
    }

    @Test
    @Tag("long")
    void noticesTellTheBorrowerInWholeSentences() {
        List<PrintedPdf> notices = new ArrayList<>();
        String caseId = walked("home-renovation");
        there(caseId).stream().map(one -> one.get("name").asText()).filter(name -> name.startsWith("notice-"))
            .forEach(name -> notices.add(taken("auditor", "/api/cases/" + caseId + "/printouts/" + name + ".pdf", "en").pdf()));
        assertThat(notices).anyMatch(notice -> notice.says("贷款到期通知书") && notice.says("将于") && notice.says("合计大写") && notice.says("回执"));
        assertThat(notices).allMatch(notice -> HAN.matcher(notice.text()).find() && !notice.says("To "));
    }

    @Test
    void theFileIsNamedForWhatItIs() {
        String caseId = walked(MOST);
        assertThat(URLDecoder.decode(taken("auditor", "/api/cases/" + caseId + "/printouts/contract.pdf", "en").header(), StandardCharsets.UTF_8))
            .contains("attachment", "借款合同 HT-" + caseId);
        assertThat(URLDecoder.decode(taken("auditor", "/api/cases/" + caseId + "/printouts/minutes.pdf", "en").header(), StandardCharsets.UTF_8))
            .contains("Minutes of the credit committee " + caseId + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/printouts/none.pdf", "/printouts/none", "/printouts/notice-0.pdf", "/printouts/report.pdf?language=xx",
        "/printouts/report.pdf?language=", "/printouts/contract.pdf?language=ZH"})
    void whatIsNotThereIsRefusedInASentence(String address) {
        Taken answer = taken("auditor", "/api/cases/" + walked(MOST) + address, "zh");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(new String(answer.content(), StandardCharsets.UTF_8)).containsAnyOf("本案没有打印件", "语言只有 zh 与 en");
    }

    @Test
    void theCaseOfAnotherBranchIsAsIfItWereNotThere() {
        for (String address : List.of("/printouts", "/printouts/report", "/printouts/report.pdf", "/printouts/contract.pdf?language=en")) {
            assertThat(taken("accountant-0102", "/api/cases/" + walked(MOST) + address, "zh").status()).as(address).isEqualTo(404);
            assertThat(taken("auditor", "/api/cases/0101-20000101-000001" + address, "zh").status()).as(address).isEqualTo(404);
        }
    }
}
