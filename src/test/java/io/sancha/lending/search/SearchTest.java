package io.sancha.lending.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.web.util.UriComponentsBuilder;

/** What a case states on its way is found at once, by whoever may see the case and nobody else. */
class SearchTest extends IntegrationTest {
    private static String caseId;
    private static final Set<String> OF_ONE_CASE = Set.of("CASE", "LOAN", "CONTRACT");
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;
    @Autowired
    SearchDesk desk;
    @Autowired
    Findables findables;
    @Autowired
    CaseRegister cases;

    private String aWholeLife() throws Exception {
        if (caseId == null) {
            caseId = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/garment-maker.json")), step -> { }).caseId();
        }
        return caseId;
    }

    private ResponseEntity<JsonNode> search(String user, String typed) {
        return Visitor.as(rest, user).get(UriComponentsBuilder.fromPath("/api/search").queryParam("text", typed).build().toUriString());
    }

    /** The hit of a kind that leads to the case, wherever it stands among others that tests have left; people and things may have many newer ones. */
    private static List<JsonNode> hits(JsonNode found, String kind, String leadsTo) {
        return StreamSupport.stream(found.get("hits").spliterator(), false).filter(hit -> hit.get("kind").asText().equals(kind))
            .filter(hit -> !OF_ONE_CASE.contains(kind) || hit.get("cases").findValuesAsText("caseId").contains(leadsTo)).toList();
    }

    @ParameterizedTest
    @CsvSource({"织造服饰, CUSTOMER, NAME", "mou mou zhizao, CUSTOMER, PINYIN", "zzfs, CUSTOMER, INITIALS", "9121100012, CUSTOMER, NUMBER",
        "456789U, CUSTOMER, END_OF_NUMBER", "李某甲, GUARANTOR, NAME", "limoujia, GUARANTOR, PINYIN", "0010, GUARANTOR, PERSONS_NUMBER",
        "土地使用权, COLLATERAL, NAME", "7000 平方, COLLATERAL, NAME", "太子河不动产, CERTIFICATE, NAME",
        "0000123, CERTIFICATE, NAME"})
    void whatACaseStatesIsFound(String typed, String kind, String match) throws Exception {
        String made = aWholeLife();

        List<JsonNode> hits = hits(search("auditor", typed).getBody(), kind, made);

        assertThat(hits).isNotEmpty().allSatisfy(hit -> assertThat(hit.get("match").asText()).isEqualTo(match));
        assertThat(hits.get(0).get("cases")).anySatisfy(one -> assertThat(one.get("customer").asText()).isEqualTo("某某织造服饰有限公司"));
        assertThat(search("admin", typed).getBody().get("hits")).as("of no branch").isEmpty();
    }

    @Test
    void itsNumbersAreFound() throws Exception {
        String made = aWholeLife();
        String loan = cases.required(made).loanNumber().orElseThrow();

        assertThat(hits(search("auditor", made).getBody(), "CASE", made)).hasSize(1);
        assertThat(hits(search("auditor", made.substring(made.length() - 12)).getBody(), "CASE", made)).hasSize(1);
        assertThat(hits(search("auditor", loan).getBody(), "LOAN", made)).hasSize(1);
        assertThat(hits(search("auditor", "HT-" + made).getBody(), "CONTRACT", made)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "王", "12", "%%", "___", "有限公司", "***"})
    void tellsWhatToTypeInstead(String typed) {
        ResponseEntity<JsonNode> answer = search("auditor", typed);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().get("field").asText()).isEqualTo("text");
        assertThat(answer.getBody().get("zh").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000})
    void whatIsTooLongIsNotLookedFor(int length) {
        assertThat(search("auditor", "a".repeat(length)).getStatusCode().is4xxClientError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no'body%_", "a;drop table findable", "\"\\\\x00"})
    void whatSqlWouldReadOtherwiseIsText(String typed) {
        assertThat(search("auditor", typed).getStatusCode().value()).isEqualTo(200);
        assertThat(search("auditor", typed).getBody().get("hits")).isEmpty();
    }

    @Test
    void whatSeveralCasesShareStandsOnceAndIsFoundByOneStatement() {
        String name = "同名测试" + System.nanoTime();
        List<String> made = IntStream.range(0, 12).mapToObj(n -> noted(name, "shared-" + name)).toList();
        IntStream.range(0, 25).forEach(n -> noted(name + "厂", "other-" + n + name));

        Found found = desk.find(Set.of("0101"), name);

        assertThat(found.hits()).hasSize(20);
        assertThat(found.more()).isTrue();
        assertThat(found.hits().get(0).label()).as("the same name before longer ones").isEqualTo(name);
        assertThat(found.hits().get(0).cases()).extracting(Found.OfCase::caseId).as("the newest first")
            .isEqualTo(made.stream().sorted(java.util.Comparator.reverseOrder()).limit(10).toList());
        assertThat(found.hits().get(0).moreCases()).isTrue();
        assertThat(desk.find(Set.of("0102"), name).hits()).as("another branch").isEmpty();
        assertThat(StatementCount.of(() -> desk.find(Set.of("0101"), name)).statements()).isEqualTo(1);
        assertThat(StatementCount.of(() -> desk.find(Set.of("0101"), "没有这个名字")).statements()).isEqualTo(1);
    }

    private String noted(String name, String subject) {
        String opened = cases.nextId("0101");
        inAnAct(opened, () -> {
            cases.open(opened, "0101", "test");
            findables.note(opened, List.of(Findable.named(FindableKind.CUSTOMER, subject, name)));
            cases.close(opened, "application-withdrawn");
            return opened;
        });
        return opened;
    }

    @Test
    void isNotedInTheTransactionThatStatesIt() {
        assertThatThrownBy(() -> findables.note("any", List.of(Findable.numbered(FindableKind.CASE, "any")))).isInstanceOf(
            IllegalTransactionStateException.class);
    }
}
