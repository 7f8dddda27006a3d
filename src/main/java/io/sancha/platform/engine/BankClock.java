package io.sancha.platform.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock, for the domain and the engine alike, on Chinese time. It shows the real time; a walk-through or a test may move it, and
 * then it stands still until it is moved on. It shows whole milliseconds, as they are stored, chained and compared.
 */
@Component
public class BankClock extends Clock {
    /** The zone of the clock, {@link BankZone#CHINA}. */
    public static final ZoneId CHINA = BankZone.CHINA;

    private volatile Instant shown;

    /** Stands the clock at this instant. Both the domain and the engine see it. */
    public void standAt(Instant instant) {
        shown = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves the standing clock on. */
    public void moveBy(Duration duration) {
        standAt(instant().plus(duration));
    }

    /** Shows the real time again. */
    public void release() {
        shown = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant standing = shown;
        return standing != null ? standing : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the bank's clock is on Chinese time, not " + zone);
    }
}
