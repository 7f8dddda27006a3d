package io.sancha.tools.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.release.Rehearsal.Outcome;
import io.sancha.tools.walkthrough.Expectation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is said of a rehearsal, by the lines that it told. */
class VerdictTest {
    private static final String AN_ACT = """
        {"date":"2024-03-04","step":5,"stepId":"review-credit","task":"review-case","user":"reviewer","outcome":"%s","rule":%s,"message":%s}""";
    private static final String THE_END = """
        {"end":{"outcome":"%s","rule":%s,"at":"review-credit","waiting":%s,"checks":{"moneyConserved":true,"trailWhole":%s}},"differences":%s}""";
    private final Progress progress = new Progress(new ObjectMapper());

    private Verdict verdict(int exit, Expectation expected, String... lines) {
        for (String line : lines) {
            progress.told(line);
        }
        return Verdict.of(exit, progress, expected);
    }

    @Test
    void asTheDossierExpectsIsPassed() {
        var expected = new Expectation(Expectation.Outcome.REFUSED_ACTION, "REV-02", null, null, null, null, null, null);
        Verdict verdict = verdict(0, expected, AN_ACT.formatted("REFUSED", "\"REV-02\"", "null"),
            THE_END.formatted("REFUSED_ACTION", "\"REV-02\"", "[]", true, "[]"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict.chinese()).isEqualTo("与案卷预期一致：办理被拒（REV-02），步骤 review-credit；各项核对均成立；共 1 笔记录");
        assertThat(verdict.english()).isEqualTo("as the dossier expects: REFUSED_ACTION REV-02 at review-credit; every check holds; 1 acts");
    }

    @Test
    void whereItStoppedAndByWhichRuleIsSaid() {
        Verdict verdict = verdict(1, null, AN_ACT.formatted("REFUSED", "\"APP-07\"", "\"资料不齐 / documents are missing\""),
            THE_END.formatted("REFUSED_ACTION", "\"APP-07\"", "[]", false, "[\"outcome: expected SETTLED, found REFUSED_ACTION by APP-07 at review-credit\"]"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.chinese()).isEqualTo("与案卷预期不符：预期贷款结清，实为办理被拒（APP-07），步骤 review-credit；核对不成立：trailWhole；最后一笔：2024-03-04 review-case "
            + "REFUSED APP-07：资料不齐");
        assertThat(verdict.english()).endsWith("at review-credit; the last act: 2024-03-04 review-case REFUSED APP-07: documents are missing");
    }

    @Test
    void whatWaitsForEverIsToldByWhereItWaits() {
        Verdict verdict = verdict(1, null, THE_END.formatted("UNFINISHED", "null", "[\"review/review-case\"]", true,
            "[\"outcome: expected SETTLED, found UNFINISHED at review-credit, where it waits at review/review-case\"]"));
        assertThat(verdict.chinese()).isEqualTo("与案卷预期不符：一直没有办结，停在 review/review-case");
        assertThat(verdict.english()).contains("waits at review/review-case");
    }

    @Test
    void processesThatTheGuardRefusesAreToldWithItsRule() {
        Verdict verdict = verdict(1, null, "{\"refused\":{\"rule\":\"MOD-06\",\"zh\":\"不能部署\",\"en\":\"not deployed\"}}");
        assertThat(verdict).isEqualTo(new Verdict(Outcome.FAILED, "流程未获准：不能部署（MOD-06）", "the processes are refused: not deployed (MOD-06)"));
    }

    @Test
    void whatCannotGoOnIsToldWithTheLastActAndTheSentenceItLeftWith() {
        progress.wentWrong("some warning");
        progress.wentWrong("Sancha: no script speaks for x (SANCHA_LOG=INFO tells more)");
        Verdict verdict = verdict(3, null, AN_ACT.formatted("DONE", "null", "null"), "not JSON");
        assertThat(verdict.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(verdict.chinese()).startsWith("走不下去；最后一笔：2024-03-04 review-case DONE：no script speaks for x");
        assertThat(Verdict.tookTooLong(Duration.ofMinutes(10), progress).english())
            .isEqualTo("it had not ended after 10 minutes and was stopped; the last act: 2024-03-04 review-case DONE");
    }
}
