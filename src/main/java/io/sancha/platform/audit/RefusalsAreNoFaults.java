package io.sancha.platform.audit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Keeps refusals out of the log: the engine reports them as faults, but they are answers, and they stand on the trail. */
public class RefusalsAreNoFaults extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            if (cause.getClassName().equals(Refusal.class.getName())) {
                return FilterReply.DENY;
            }
        }
        // the engine's REST writes the whole exception into its message
        return event.getFormattedMessage().contains(Refusal.class.getName() + ":") ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
