package io.sancha.platform.audit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.regex.Pattern;

/**
 * Keeps refusals out of the log: the engine reports them as faults, but they are answers, and they stand on the trail. So it does with an id under which
 * it finds nothing, such as that of a task completed a moment ago, which is answered with 404.
 */
public class RefusalsAreNoFaults extends Filter<ILoggingEvent> {
    private static final String ENGINE_REST = "org.camunda.bpm.engine.rest";
    /** As the engine's commands begin it, whatever the thing is called. */
    private static final Pattern NOTHING_FOUND = Pattern.compile("NullValueException: (Cannot|No|Could not) [^\\n]*: \\w+ is null");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            if (cause.getClassName().equals(Refusal.class.getName())) {
                return FilterReply.DENY;
            }
        }
        // the engine's REST writes the whole exception into its message
        String message = event.getFormattedMessage();
        return message.contains(Refusal.class.getName() + ":") || event.getLoggerName().startsWith(ENGINE_REST) && NOTHING_FOUND.matcher(message).find()
            ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
