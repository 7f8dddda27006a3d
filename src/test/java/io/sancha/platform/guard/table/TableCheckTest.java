package io.sancha.platform.guard.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank's own tables keep what they must; each way of breaking them is found, under its rule and at its row. */
class TableCheckTest {
    private static final Path PROCESSES = Path.of("processes");
    private static Map<String, String> ours;
    /** Those that no test changes are read once. */
    private static final Map<String, DmnModelInstance> OUR_MODELS = new TreeMap<>();
    private static TableCheck check;

    @BeforeAll
    static void readOurTables() throws IOException {
        ours = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
                // quotes need no escape inside an element, and tables are easier changed without
                ours.put(PROCESSES.relativize(file).toString(), Files.readString(file).replace("&quot;", "\""));
            }
        }
        try (InputStream terms = Files.newInputStream(PROCESSES.resolve("tables.yaml"))) {
            check = TableCheck.of(terms);
        }
    }

    @Test
    void ourTablesKeepWhatTheyMust() {
        assertThat(check.check(models(ours))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3} at {4}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        # figures that the law or the policy does not leave to a reviewer
        disbursement/determine-payment-method.dmn; > 10000000;   > 10000001;      DIS-05; determine-payment-method
        disbursement/determine-payment-method.dmn; <= 300000;    <= 300000.01;    DIS-07; determine-payment-method
        disbursement/determine-payment-method.dmn; <= 500000;    <= 500001;       DIS-07; determine-payment-method
        endofday/classify-loans.dmn;               "SUBSTANDARD"; "SPECIAL_MENTION"; CLS-02; classify-loans
        postloan/plan-inspection.dmn;              <text>92</text>; <text>93</text>; PLM-03; plan-inspection
        approval/determine-authority.dmn;          <= 5000000;   <= 5000000.01;   APR-02; determine-authority
        acceptance/check-eligibility.dmn;          "BLOCK";      "CONSULT";       CUS-02; check-eligibility
        # gaps
        committee/determine-committee.dmn;         <= 1000000;   <= 999999.98;    TAB-03; determine-committee
        committee/determine-committee.dmn;         <= 1000000;   < 1000000;       TAB-03; determine-committee
        endofday/classify-loans.dmn;               [91..270];    [92..270];       TAB-03; classify-loans
        endofday/classify-loans.dmn;               > 360;        > 361;           TAB-03; classify-loans
        # two rows where one is asked for
        committee/determine-committee.dmn;         <= 1000000;   <= 1000000.01;   TAB-04; enterprise-up-to
        endofday/classify-loans.dmn;               [91..270];    [90..270];       TAB-04; past-due-90
        # rows that can never fit
        postloan/plan-inspection.dmn;              "LOSS";       "DOUBTFUL";      TAB-05; plan-inspection-row-7
        recovery/choose-measure.dmn;               >= 60;        >= 90;           TAB-05; choose-measure-row-4
        endofday/classify-loans.dmn;               [1..90];      [90..1];         TAB-05; past-due
        # cells that nobody can judge, or that no value can meet, and answers that no step understands
        committee/determine-committee.dmn;         > 500000;     > limit;         TAB-02; sole-proprietor-above
        committee/determine-committee.dmn;         "ENTERPRISE"; "ENTERPRICE";    TAB-02; enterprise-above
        committee/determine-committee.dmn;         > 500000;     > > 500000;      TAB-02; sole-proprietor-above
        committee/determine-committee.dmn;         "NEEDED";     "NEDED";         TAB-02; enterprise-above
        approval/determine-authority.dmn;          "approver-president"; "relationship-manager"; TAB-02; above-head-office
        postloan/plan-inspection.dmn;              <text>15</text>; <text>-15</text>; TAB-02; plan-inspection-row-1
        # the table itself
        committee/determine-committee.dmn;         hitPolicy="UNIQUE"; hitPolicy="ANY"; TAB-01; determine-committee
        approval/determine-authority.dmn;          hitPolicy="FIRST";  hitPolicy="RULE ORDER"; TAB-01; determine-authority
        committee/determine-committee.dmn;         <text>amount</text>; <text>income</text>; TAB-01; *
        committee/determine-committee.dmn;         name="need";  name="needed";   TAB-01; determine-committee
        committee/determine-committee.dmn;         <decision id="determine-committee"; <decision id="determine-comittee"; TAB-01; determine-comittee
        """)
    void whatBreaksATableIsFound(String file, String right, String wrong, String rule, String element) {
        Map<String, String> changed = new TreeMap<>(ours);
        changed.put(file, replaceFirst(ours.get(file), right, wrong));
        assertThat(check.check(models(changed))).as(wrong).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(element.equals("*") ? "*" : finding.element()).isEqualTo(element);
            assertThat(finding.zh()).matches("(?s).*[\\u4e00-\\u9fff].*");
            assertThat(finding.en()).doesNotContainPattern("[\\u4e00-\\u9fff]");
        });
    }

    /** A reviewer's own figures, inside what the rules leave to them. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        committee/determine-committee.dmn;         1000000;      800000
        approval/determine-authority.dmn;          <= 5000000;   <= 4000000
        disbursement/determine-payment-method.dmn; > 10000000;   > 8000000
        disbursement/determine-payment-method.dmn; <= 300000;    <= 100000
        postloan/plan-inspection.dmn;              50000000;     20000000
        relationship/rate-by-model.dmn;            <= 0.40;      <= 0.35
        """)
    void figuresWithinTheRulesAreTheReviewers(String file, String right, String other) {
        Map<String, String> changed = new TreeMap<>(ours);
        changed.put(file, ours.get(file).replace(escaped(right), escaped(other)));
        assertThat(changed.get(file)).isNotEqualTo(ours.get(file));
        assertThat(check.check(models(changed)).stream().filter(finding -> !finding.rule().equals("TAB-03"))).isEmpty();
    }

    @Test
    void aGapIsToldByASituation() {
        Map<String, String> changed = new TreeMap<>(ours);
        changed.compute("committee/determine-committee.dmn", (file, text) -> replaceFirst(text, "<= 1000000", "< 1000000"));
        assertThat(check.check(models(changed))).extracting(Finding::en)
            .containsExactly("no row fits: customerKind = ENTERPRISE, amount = 1000000, bankDate = 2020-01-01T00:00");
    }

    /** Rows whose loss is another policy of the bank's, but no fault, and what holds without them. Looked through by hand. */
    private static final Map<String, String> ANOTHER_POLICY = Map.of(
        "(a|bbb)-(real|surety|unsecured)(-restricted)?|person(-restricted)?", "the loan goes to the head office: stricter",
        "determine-payment-method-row-[678]", "the payment is entrusted: stricter",
        "grade-by-points-[1-5]", "the grade is the next lower",
        "rate-by-model-\\d+", "the points are those of the next row",
        "choose-measure-row-[457]", "one level of the escalation less; the demand in writing, suit and write-off stand",
        "choose-measure-row-(9|1[0-3])", "what comes next is the level after");

    @Test
    void aRowThatIsLostIsFoundOrIsAnotherPolicy() {
        Set<String> unnoticed = new TreeSet<>();
        ours.forEach((file, text) -> {
            for (String row : rows(text)) {
                String without = text.replaceFirst("(?s)<rule id=\"" + row + "\".*?</rule>", "");
                if (check.check(models(Map.of(file, without))).stream().noneMatch(finding -> finding.file().equals(file))) {
                    unnoticed.add(row);
                }
            }
        });
        assertThat(unnoticed).allSatisfy(row -> assertThat(ANOTHER_POLICY.keySet()).anyMatch(row::matches));
        assertThat(ANOTHER_POLICY.keySet()).allSatisfy(rows -> assertThat(unnoticed).anyMatch(row -> row.matches(rows)));
    }

    @Test
    void aCircleOfRequirementsIsFound() {
        Map<String, String> changed = new TreeMap<>(ours);
        changed.compute("relationship/rate-by-model.dmn", (file, text) -> requiring(requiring(text, "rate-by-model", "grade-by-points"), "grade-by-points",
            "rate-by-model"));
        assertThat(check.check(models(changed))).extracting(Finding::rule).containsOnly("TAB-06");
    }

    /** The engine works out every cell of a row that fits, read by a step or not: a remark may stand beside the answers, and nothing that can fail. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        string;  "a remark";                     ``
        string;  ``;                             ``
        boolean; "x";                            TAB-01
        date;    "x";                            TAB-01
        string;  true;                           TAB-02
        string;  1 + + );                        TAB-02
        string;  for i in 1..2000000000 return i; TAB-02
        string;  "LONG";                         TAB-02
        """)
    void whatATableSaysBesidesIsARemark(String type, String cell, String rule) {
        String entry = "<outputEntry><text>" + cell.replace("LONG", "x".repeat(1990)) + "</text></outputEntry></rule>";
        Map<String, String> changed = new TreeMap<>(ours);
        changed.compute("committee/determine-committee.dmn", (file, text) -> text.replace("</rule>", entry)
            .replaceFirst("(<output [^>]*name=\"reason\"[^>]*/>)", "$1<output id=\"remark\" name=\"remark\" typeRef=\"" + type + "\"/>"));
        assertThat(check.check(models(changed)).stream().map(Finding::rule).distinct().toList()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aTableThatIsMissingIsFound() {
        Map<String, String> fewer = new TreeMap<>(ours);
        fewer.remove("committee/determine-committee.dmn");
        assertThat(check.check(models(fewer))).extracting(Finding::rule, Finding::element)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("TAB-01", "determine-committee"));
    }

    private static String requiring(String text, String decision, String required) {
        return text.replaceFirst("(<decision id=\"" + decision + "\"[^>]*>)",
            "$1<informationRequirement><requiredDecision href=\"#" + required + "\"/></informationRequirement>");
    }

    private static List<String> rows(String text) {
        return java.util.regex.Pattern.compile("<rule id=\"([^\"]+)\"").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String replaceFirst(String text, String right, String wrong) {
        String from = escaped(right);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return text.substring(0, at) + escaped(wrong) + text.substring(at + from.length());
    }

    /** As it stands in the file, where it is the text of an element and no piece of markup. */
    private static String escaped(String text) {
        return text.startsWith("<text>") || text.startsWith("<decision") ? text : text.replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, DmnModelInstance> models(Map<String, String> files) {
        Map<String, DmnModelInstance> models = new TreeMap<>();
        files.forEach((file, text) -> models.put(file, ours.get(file).equals(text) ? OUR_MODELS.computeIfAbsent(file, f -> model(text)) : model(text)));
        return models;
    }

    private static DmnModelInstance model(String text) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
