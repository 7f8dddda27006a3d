package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.engine.BankClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A dossier that is wrong is told as such before anything begins: which file, where in it, what was found, what is expected. */
class DossierFileTest extends IntegrationTest {
    private static final Path GARMENT_MAKER = Path.of("src/docs/dossiers/garment-maker.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir
    Path folder;
    @Autowired
    private DossierFile files;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // a value of the wrong kind or form: where it stands | JSON instead | what is told besides file and path
        "/customer/uscc | '91211000123456789T' | check sign T|expected U",
        "/customer/legalRepresentative/idNumber | '211000196503120011' | check sign 1|expected 0",
        "/diligence/guarantors/0/idNumber | '21100019650312001' | 211**********2001|identity number",
        "/application/amount | '-9000000.00' | -9000000.00|not negative",
        "/application/amount | '9000000.005' | 9000000.005|two decimals",
        "/application/amount | 9000000.00 | 9000000.0|as a string",
        "/bank/netCapital | '1.2E9' | 1.2E9|as a string",
        "/statements/1/inventory | '-1.00' | -1.00|not negative",
        "/diligence/collateral/0/appraisedValue | '16,000,000.00' | 16,000,000.00|as a string",
        "/repayments | 'SOMETIMES' | AS_SCHEDULED|list of payments",
        "/approval/annualRatePercent | 5.22 | 5.22|a rate in percent",
        "/customer/shareholders/0/share | 0.7956 | 0.7956|decimal number as a string",
        "/application/product | 'WORKING CAPITAL' | WORKING CAPITAL|WORKING_CAPITAL",
        "/application/product | 0 | 0|WORKING_CAPITAL",
        "/application/guaranteeModes/1 | 'PROMISE' | PROMISE|SURETY",
        "/application/repaymentMethod | 'BALLOON' | BALLOON|INTEREST_THEN_PRINCIPAL",
        "/application/termMonths | '12' | 12|a whole number without quotes",
        "/application/termMonths | 12.5 | 12.5|a whole number without quotes",
        "/customer/kind | 'COMPANY' | COMPANY|ENTERPRISE",
        "/documents/2/type | 'NAPKIN' | NAPKIN|BUSINESS_LICENCE",
        "/documents/2/holder | 'NEIGHBOUR' | NEIGHBOUR|GUARANTOR",
        "/documents/2/originalSeen | 'yes' | yes|true or false",
        "/committee/votes/4 | 'PERHAPS' | PERHAPS|DISAGREE",
        "/contract/dayCount | 'ACT_361' | ACT_361|ACT_360",
        "/postloan/riskClass | 'GOOD' | GOOD|SPECIAL_MENTION",
        "/postloan/inspections | 'NEVER' | NEVER|AS_DUE",
        "/expect/outcome | 'PAID' | PAID|SETTLED",
        "/startsOn | '2024-02-30' | 2024-02-30|a date such as",
        "/startsOn | '01.03.2024' | 01.03.2024|a date such as",
        "/branch | '101' | 101|four digits",
    }, quoteCharacter = '"')
    void namesTheValueThatIsWrong(String where, String instead, String found, String expected) throws IOException {
        String told = unreadable(with(where, JSON.readTree(instead.replace('\'', '"'))));

        assertThat(told).contains(path(where), found.strip(), expected.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/2/holder", "/documents/0/type", "/customer", "/application", "/application/amount", "/startsOn",
        "/diligence/conclusion"})
    void namesWhatIsMissing(String where) throws IOException {
        JsonNode dossier = garmentMaker();
        parent(dossier, where).remove(key(where));

        assertThat(unreadable(dossier)).contains(path(where), "is required", "必填");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/colour", "/application/colour", "/documents/3/colour", "/customer/basicAccount/colour"})
    void namesAKeyThatItDoesNotKnow(String where) throws IOException {
        assertThat(unreadable(with(where, JSON.getNodeFactory().textNode("red")))).contains(path(where), "unknown key", "expected one of");
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/1/issuedOn, 2024-03-02, 2024-03-01",
        "/documents/8/periodEnd, 2024-12-31, 2024-03-01",
        "/statements/1/asOf, 2024-03-31, 2024-03-01",
        "/customer/establishedOn, 2098-05-18, 2024-03-01",
        "/customer/annualReportFiledOn, 2024-06-20, 2024-03-01",
        "/application/signedOn, 2025-03-02, 2025-03-01",
        "/application/signedOn, 2023-02-28, 2023-03-01",
        "/diligence/visits/0/on, 2025-03-02, 2025-03-01",
    })
    void namesADateThatLiesAhead(String where, String found, String expected) throws IOException {
        assertThat(unreadable(with(where, JSON.getNodeFactory().textNode(found)))).contains(path(where), found, expected);
    }

    @Test
    void nothingIsToldOfTomorrow() throws IOException {
        LocalDate today = LocalDate.now(BankClock.CHINA);
        JsonNode dossier = garmentMaker();
        ((ObjectNode) dossier).put("startsOn", today.toString());
        parent(dossier, "/application/signedOn").put("signedOn", today.toString());
        parent(dossier, "/diligence/visits/0/on").put("on", today.toString());
        assertThatCode(() -> files.read(file(dossier.toString()))).doesNotThrowAnyException();

        parent(dossier, "/diligence/visits/0/on").put("on", today.plusDays(1).toString());
        assertThat(unreadable(dossier)).contains("diligence.visits[0].on", today.plusDays(1).toString(), today.toString());

        ((ObjectNode) dossier).put("startsOn", today.plusDays(1).toString());
        assertThat(unreadable(dossier)).contains("startsOn", today.plusDays(1).toString(), today.toString());
    }

    @Test
    void aFileMayBeginWithTheMarkOfItsEncoding() throws IOException {
        String dossier = garmentMaker().toString();
        assertThatCode(() -> files.read(file("\uFEFF" + dossier))).doesNotThrowAnyException();
        assertThat(unreadable("\uFEFF\uFEFF" + dossier)).contains("line 1", "not valid JSON");
    }

    @Test
    void paymentsMayLieAhead() throws IOException {
        JsonNode dossier = with("/repayments", JSON.readTree("[{\"on\":\"2099-01-01\",\"amount\":\"ALL\"}]"));
        assertThatCode(() -> files.read(file(dossier.toString()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"on\":\"2024-06-21\",\"amount\":\"-1.00\"} | repayments[0] | -1.00",
        "{\"on\":\"2024-06-21\",\"amount\":\"1.005\"} | repayments[0] | 1.005",
        "{\"on\":\"2024-06-21\",\"amount\":1.5} | repayments[0].amount | a text in quotes",
        "{\"on\":\"2024-06-21\",\"daysAfterMaturity\":3,\"amount\":\"DUE\"} | repayments[0] | daysAfterMaturity",
        "{\"on\":\"2024-06-21\",\"amount\":\"DUE\",\"when\":1} | repayments[0].when | unknown key",
        "{\"on\":\"2024-06-21\",\"amount\":\"5000.00\",\"early\":\"LATER\"} | repayments[0].early | one of [REDUCE_INSTALMENT, SHORTEN_TERM, HOLD]",
    }, quoteCharacter = '`')
    void namesAPaymentThatIsWrong(String payment, String path, String told) throws IOException {
        assertThat(unreadable(with("/repayments", JSON.readTree("[" + payment + "]")))).contains(path, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // an act that cannot be: what the file says | where | what is told of it
        "{\"task\":\"collect-papers\"} | acts[0].task | collect-papers|collect-evidence",
        "{\"door\":\"raise-alarm\",\"on\":\"2024-06-24\",\"by\":\"inspector\",\"entry\":{}} | acts[0].door | raise-alarm|raise-warning",
        "{\"entry\":{}} | acts[0] | either task or door|task 与 door",
        "{\"task\":\"collect-evidence\",\"door\":\"raise-warning\"} | acts[0] | either task or door|door",
        "{\"task\":\"collect-evidence\",\"entry\":{\"visited\":\"2024-03-05\"}} | acts[0].entry.visited | unknown key|visitedOn",
        "{\"task\":\"collect-evidence\",\"time\":0} | acts[0].time | 0|at least 1",
        "{\"task\":\"collect-evidence\",\"on\":\"soon\"} | acts[0].on | soon|a date such as",
        "{\"task\":\"collect-evidence\",\"refused\":\"often\"} | acts[0].refused | often|PLM-07",
        "{\"task\":\"collect-evidence\",\"field\":\"visitedOn\"} | acts[0].field | refused|被拒绝",
        "{\"task\":\"collect-evidence\",\"left\":true,\"by\":\"inspector\"} | acts[0].left | no entry|不填",
        "{\"task\":\"collect-evidence\",\"until\":\"2024-06-24\"} | acts[0].until | unknown key|photographOf",
        "{\"door\":\"raise-warning\",\"on\":\"2024-06-24\",\"by\":\"inspector\"} | acts[0].entry | is required|必填",
        "{\"door\":\"raise-warning\",\"by\":\"inspector\",\"entry\":{}} | acts[0].on | is required|必填",
        "{\"door\":\"raise-warning\",\"on\":\"2024-06-24\",\"entry\":{}} | acts[0].by | is required|必填",
        "{\"door\":\"order-inspection\",\"on\":\"2024-06-24\",\"by\":\"inspector\",\"entry\":{\"withinDays\":\"5\"}} | acts[0].entry | withinDays|5",
        "{\"door\":\"order-inspection\",\"on\":\"2024-06-24\",\"by\":\"inspector\",\"time\":2,\"entry\":{}} | acts[0] | a door has nothing but|只填",
        "{\"door\":\"order-inspection\",\"on\":\"2024-06-24\",\"by\":\"$janitor\",\"entry\":{}} | acts[0].by | janitor|unknown duty",
    }, quoteCharacter = '`')
    void namesAnActThatCannotBe(String act, String path, String told, String alsoTold) throws IOException {
        assertThat(unreadable(with("/acts", JSON.readTree("[" + act + "]")))).contains(path + "：", path + ": ", told, alsoTold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"secondLoan\":{}} | secondLoan.secondLoan | two loans at most",
        "{\"startsOn\":\"2024-02-01\"} | secondLoan.startsOn | 2024-03-01",
        "{\"application\":{\"amount\":\"1.005\"}} | secondLoan.application.amount | two decimals",
        "{\"colour\":\"red\"} | secondLoan.colour | unknown key",
        "{\"acts\":[{\"task\":\"nothing\"}]} | acts[0].task | secondLoan",
        "{\"customer\":{\"kind\":\"NATURAL_PERSON\",\"name\":\"他人\",\"address\":\"别处\",\"inServiceArea\":true}} | secondLoan.customer | same customer",
        "7 | secondLoan | 7",
    }, quoteCharacter = '`')
    void namesASecondLoanThatCannotBe(String second, String path, String told) throws IOException {
        assertThat(unreadable(with("/secondLoan", JSON.readTree(second)))).contains(path, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/expect/classes | [{\"on\":\"2024-06-21\",\"to\":\"GOOD\",\"rule\":\"CLS-02\"}] | expect.classes[0].to | SPECIAL_MENTION",
        "/expect/classes | [{\"on\":\"2024-06-21\",\"to\":\"LOSS\"}] | expect.classes[0].rule | is required",
        "/expect/notices | [{\"on\":\"2024-06-21\",\"kind\":\"LETTER\"}] | expect.notices[0].kind | DUNNING",
        "/expect/figures | {\"penaltyPaid\":\"1.005\"} | expect.figures.penaltyPaid | two decimals",
        "/expect/acts | [{\"on\":\"2024-06-21\"}] | expect.acts[0].task | is required",
        "/expect/acts | [{\"task\":\"age-loans\",\"who\":\"system\"}] | expect.acts[0].who | unknown key",
    }, quoteCharacter = '`')
    void namesAnExpectationThatCannotBe(String where, String expected, String path, String told) throws IOException {
        assertThat(unreadable(with(where, JSON.readTree(expected)))).contains(path, told);
    }

    @ParameterizedTest
    @CsvSource({"janitor, janitor, actors.janitor", "reviewer, $janitor, actors.reviewer"})
    void namesADutyThatThereIsNot(String duty, String who, String path) throws IOException {
        assertThat(unreadable(with("/actors", JSON.createObjectNode().put(duty, who)))).contains(path, "unknown duty", "janitor");
    }

    @Test
    void namesAStepThatThereIsNot() throws IOException {
        assertThat(unreadable(with("/expect/at", JSON.getNodeFactory().textNode("review")))).contains("expect.at", "'review'", "review-credit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"dossier\":", "{\"dossier\":\"a\",\"dossier\":\"b\"}", "{} {}", "a tale"})
    void tellsWhatIsNoDossierAtAll(String content) throws IOException {
        assertThat(unreadable(content)).contains(" / ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "x\u001b", "\ufffd"})
    void namesATextThatIsNone(String text) throws IOException {
        assertThat(unreadable(with("/customer/name", JSON.getNodeFactory().textNode(text)))).contains("customer.name", "U+");
    }

    @Test
    void namesTheLineOfBrokenJson() throws IOException {
        assertThat(unreadable("{\n \"dossier\": \"x\",\n \"startsOn\" 2024\n}")).contains("line 3", "not valid JSON");
    }

    @Test
    void tellsAFileThatIsNotThereOrNoText() throws IOException {
        assertThat(refusedOf(folder.resolve("nowhere.json"))).contains("nowhere.json", "no such file");
        Path latin = Files.write(folder.resolve("latin.json"), "{\"dossier\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusedOf(latin)).contains("latin.json", "UTF-8");
    }

    private static JsonNode garmentMaker() throws IOException {
        return JSON.readTree(GARMENT_MAKER.toFile());
    }

    /** The garment maker's dossier with one other value. */
    private static JsonNode with(String where, JsonNode instead) throws IOException {
        JsonNode dossier = garmentMaker();
        JsonNode parent = dossier.at(JsonPointer.valueOf(where).head());
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key(where)), instead);
        } else {
            ((ObjectNode) parent).set(key(where), instead);
        }
        return dossier;
    }

    private static ObjectNode parent(JsonNode dossier, String where) {
        return (ObjectNode) dossier.at(JsonPointer.valueOf(where).head());
    }

    private static String key(String where) {
        return where.substring(where.lastIndexOf('/') + 1);
    }

    private static String path(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("wrong.json"), content);
    }

    private String unreadable(JsonNode dossier) throws IOException {
        return unreadable(dossier.toString());
    }

    private String unreadable(String content) throws IOException {
        String told = refusedOf(file(content));
        assertThat(told).contains("wrong.json");
        return told;
    }

    private String refusedOf(Path file) {
        DossierFile.Unreadable unreadable = catchThrowableOfType(DossierFile.Unreadable.class, () -> files.read(file));
        assertThat(unreadable).as("a dossier that is wrong must not be read").isNotNull();
        return unreadable.getMessage();
    }
}
