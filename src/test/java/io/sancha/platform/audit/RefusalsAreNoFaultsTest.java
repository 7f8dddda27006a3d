package io.sancha.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told as an answer is no fault in the log; everything else stays there. */
class RefusalsAreNoFaultsTest {
    private static final String REST = "org.camunda.bpm.engine.rest.exception";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        REST + "|io.sancha.platform.audit.Refusal: 任务已办结 / done [TSK-01]|DENY",
        REST + "|org.camunda.bpm.engine.rest.exception.RestException: Cannot complete task x: Caused by: "
            + "org.camunda.bpm.engine.exception.NullValueException: Cannot find task with id x: task is null|DENY",
        REST + "|java.lang.NullPointerException: Cannot invoke \"Object.toString()\"|NEUTRAL",
        REST + "|org.camunda.bpm.engine.exception.NullValueException: variable name is null|NEUTRAL",
        "org.camunda.bpm.engine.jobexecutor|org.camunda.bpm.engine.exception.NullValueException: Cannot find task with id x: task is null|NEUTRAL"})
    void keepsOutOfTheLogWhatIsAnAnswer(String logger, String message, FilterReply expected) {
        var event = new LoggingEvent("", new LoggerContext().getLogger(logger), Level.WARN, message, null, null);

        assertThat(new RefusalsAreNoFaults().decide(event)).isEqualTo(expected);
    }
}
