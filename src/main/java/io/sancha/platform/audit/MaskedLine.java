package io.sancha.platform.audit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import io.sancha.kernel.secrecy.Masking;

/**
 * The last line of the log's defence: {@code %masked(…)} masks what has the form of an identity number, in messages and stack traces alike,
 * and cuts off what somebody's input made endless.
 */
public class MaskedLine extends CompositeConverter<ILoggingEvent> {
    /** Long enough for the deepest stack trace. */
    private static final int LONGEST = 100_000;

    @Override
    protected String transform(ILoggingEvent event, String line) {
        return Masking.text(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …" + System.lineSeparator());
    }
}
