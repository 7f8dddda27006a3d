package io.sancha.platform.engine;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * The zone in which the bank's day begins and ends, made this process's own before anything asks for the time (ADR 102): the engine reckons its cycles and
 * keeps its moments in the zone of the process, the driver of the database gives it to every session, and a decision table reads a date in it. So a server
 * in another country ends the day at the same moment, and one that moves there reads what it wrote. Commands begin with {@link #keep}; a context that is
 * started otherwise, as the tests' is, by {@code META-INF/spring.factories}.
 */
public final class BankZone implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    /** China has one time zone and no summer time; the pages know it as {@code BANK_ZONE} of {@code format.js}. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Makes the bank's zone this process's, whatever the machine's is. */
    public static void keep() {
        TimeZone.setDefault(TimeZone.getTimeZone(CHINA));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        keep();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
