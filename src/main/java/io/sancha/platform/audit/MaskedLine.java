package io.sancha.platform.audit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import io.sancha.kernel.secrecy.Masking;

/** The last line of the log's defence: {@code %masked(…)} masks what has the form of an identity number, in messages and stack traces alike. */
public class MaskedLine extends CompositeConverter<ILoggingEvent> {
    @Override
    protected String transform(ILoggingEvent event, String line) {
        return Masking.text(line);
    }
}
