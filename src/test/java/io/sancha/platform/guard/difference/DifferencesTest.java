package io.sancha.platform.guard.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.difference.Change.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of two versions of the bank's own files, each changed in one way. */
class DifferencesTest {
    private static final String REVIEW = "review/review.bpmn";
    private static final String COMMITTEE = "committee/determine-committee.dmn";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "camunda:candidateGroups=\"reviewer\" | camunda:candidateGroups=\"approver-branch\" | review-case | 人工任务「审查个案」：岗位 | "
            + "human task “Review case”: duty | reviewer | approver-branch",
        "${reviewOutcome == 'REJECTED'} | ${reviewOutcome == 'NO'} | agreed-to-case-rejected | 流向「否决」：条件 | flow “Rejected”: condition | "
            + "xsi=bpmn:tFormalExpression | NO",
        "name=\"审查同意?&#10;Agreed?\" | name=\"同意?&#10;Agreed?\" | agreed | 排他网关「同意?」：名称 | exclusive gateway “Agreed?”: name | 审查同意? | 同意?",
        "${recordOpinion} | ${other} | record-opinion | 系统任务「记录审查意见」：程序 | system task “Record opinion”: bean | ${recordOpinion} | ${other}",
        "targetRef=\"case-rejected\" | targetRef=\"case-returned\" | agreed-to-case-rejected | 流向「否决」：终点 | flow “Rejected”: to | case-rejected | case-returned",
        "camunda:historyTimeToLive=\"P3650D\" | camunda:historyTimeToLive=\"P1D\" | review | 流程「审查」：历史保留 | process “Review”: history kept | P3650D | P1D"})
    void anAttributeIsToldBeforeAndAfter(String was, String is, String element, String zh, String en, String before, String after) throws IOException {
        List<Change> told = changed(REVIEW, was, is);
        assertThat(told).hasSize(1);
        Change change = told.get(0);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.element()).isEqualTo(element);
        assertThat(change.zh()).isEqualTo(zh);
        assertThat(change.en()).isEqualTo(en);
        assertThat(change.before()).contains(before.startsWith("xsi") ? "REJECTED" : before);
        assertThat(change.after()).contains(after);
    }

    @Test
    void whatIsAddedAndRemovedIsNamed() throws IOException {
        String task = "<bpmn:task id=\"look-again\" name=\"再看&#10;Look again\" />";
        List<Change> added = changed(REVIEW, "<bpmn:exclusiveGateway id=\"agreed\"", task + "<bpmn:exclusiveGateway id=\"agreed\"");
        assertThat(added).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.element()).isEqualTo("look-again");
            assertThat(change.zh()).contains("新增").contains("再看").doesNotContain("Look");
            assertThat(change.en()).contains("Look again").endsWith("added");
        });
        SourceFile before = file(REVIEW, text(REVIEW));
        SourceFile after = file(REVIEW, text(REVIEW).replace("<bpmn:exclusiveGateway id=\"agreed\"", task + "<bpmn:exclusiveGateway id=\"agreed\""));
        assertThat(Differences.between(after, before).changes()).extracting(Change::kind).containsExactly(Kind.REMOVED);
    }

    @Test
    void aFlowIsToldByWhatItLeadsFromAndTo() throws IOException {
        String flow = "    <bpmn:sequenceFlow id=\"record-opinion-to-agreed\" sourceRef=\"record-opinion\" targetRef=\"agreed\" />\n";
        List<Change> told = changed(REVIEW, flow, "");
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.zh()).isEqualTo("删除流向 系统任务「记录审查意见」 → 排他网关「审查同意?」");
            assertThat(change.en()).isEqualTo("flow system task “Record opinion” → exclusive gateway “Agreed?” removed");
        });
    }

    @Test
    void whatIsOnlyDrawnOtherwiseIsOneLine() throws IOException {
        String text = text(REVIEW);
        String moved = text.replaceAll("(<dc:Bounds x=\")(\\d)", "$19$2");
        assertThat(moved).isNotEqualTo(text);
        List<Change> told = Differences.between(file(REVIEW, text), file(REVIEW, moved)).changes();
        assertThat(told).isNotEmpty().allMatch(change -> change.kind() == Kind.DRAWN).hasSizeLessThanOrEqualTo(2);
        assertThat(told.get(0).zh()).contains("图形移动").contains("review-case");
    }

    @Test
    void aTableIsToldByRowAndColumn() throws IOException {
        assertThat(changed(COMMITTEE, "&gt; 1000000", "&gt; 2000000")).singleElement().satisfies(change -> {
            assertThat(change.element()).isEqualTo("enterprise-above");
            assertThat(change.zh()).isEqualTo("第 1 行，金额（元）");
            assertThat(change.en()).isEqualTo("row 1, Amount in yuan");
            assertThat(change.before()).isEqualTo("> 1000000");
            assertThat(change.after()).isEqualTo("> 2000000");
        });
        assertThat(changed(COMMITTEE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")).singleElement()
            .satisfies(change -> assertThat(change.en()).contains("hit policy"));
    }

    @Test
    void rowsThatComeAndGoAreTold() throws IOException {
        String text = text(COMMITTEE);
        int from = text.indexOf("      <rule id=\"enterprise-above\">");
        int to = text.indexOf("      <rule id=\"enterprise-up-to\">");
        String row = text.substring(from, to);
        String without = text.substring(0, from) + text.substring(to);
        assertThat(Differences.between(file(COMMITTEE, text), file(COMMITTEE, without)).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.before()).contains("1000000").contains("NEEDED");
        });
        assertThat(Differences.between(file(COMMITTEE, without), file(COMMITTEE, text)).changes()).extracting(Change::kind).containsExactly(Kind.ADDED);
        int next = without.indexOf("      <rule id=\"sole-proprietor-above\">");
        String moved = without.substring(0, next) + row + without.substring(next);
        assertThat(Differences.between(file(COMMITTEE, text), file(COMMITTEE, moved)).changes()).singleElement().satisfies(change ->
            assertThat(change.kind()).isEqualTo(Kind.MOVED));
        String last = without.replace("    </decisionTable>", row + "    </decisionTable>");
        assertThat(Differences.between(file(COMMITTEE, text), file(COMMITTEE, last)).changes()).singleElement().satisfies(change ->
            assertThat(change.en()).startsWith("row 1 is row "));
    }

    @Test
    void aFormIsToldByPath() {
        SourceFile was = file("x/x.form", "{\"id\":\"a\",\"components\":[{\"key\":\"k\",\"label\":\"A\"}]}");
        SourceFile is = file("x/x.form", "{\"id\":\"a\",\"components\":[{\"key\":\"k\",\"label\":\"B\"},{\"key\":\"l\"}]}");
        assertThat(Differences.between(was, is).changes()).extracting(Change::element).containsExactly("/components/0/label", "/components/1/key");
    }

    @Test
    void theSameIsNoDifferenceAndNothingBeforeIsANewFile() throws IOException {
        for (String name : List.of(REVIEW, COMMITTEE)) {
            assertThat(Differences.between(file(name, text(name)), file(name, text(name)))).isEqualTo(new Differences(List.of(), 0));
        }
        assertThat(Differences.between(null, file(REVIEW, text(REVIEW))).changes()).singleElement().satisfies(change ->
            assertThat(change.kind()).isEqualTo(Kind.ADDED));
    }

    /** A diagram of which everything differs is told in bounded words. */
    @Test
    void whatDiffersEverywhereIsToldUpToABound() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append("<bpmn:task id=\"t").append(i).append("\" name=\"").append("x".repeat(1600)).append("\" />");
        }
        String end = "<bpmn:endEvent id=\"case-agreed\"";
        Differences told = Differences.between(file(REVIEW, text(REVIEW)), file(REVIEW, text(REVIEW).replace(end, many + end)));
        assertThat(told.more()).isPositive();
        assertThat(told.changes()).hasSizeLessThanOrEqualTo(Differences.MOST).allMatch(change -> change.after() == null || change.after().length() < 2000);
    }

    private static List<Change> changed(String name, String was, String is) throws IOException {
        String text = text(name);
        assertThat(text).contains(was);
        Differences told = Differences.between(file(name, text), file(name, text.replaceFirst(java.util.regex.Pattern.quote(was),
            java.util.regex.Matcher.quoteReplacement(is))));
        assertThat(told.more()).isZero();
        return told.changes();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("processes", name));
    }
}
