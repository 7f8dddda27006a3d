package io.sancha.platform.login;

import io.sancha.platform.login.PeopleOnRecord.Standing;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** What is noted in a session at login, and whether it still holds. Times are the bank's clock's. */
public final class PersonalSession {
    private static final String BEGUN = "sancha.begun";
    private static final String USED = "sancha.used";
    private static final String PASSWORD = "sancha.password";

    private PersonalSession() {
    }

    public static void begin(HttpSession session, Standing person, Instant now) {
        session.setAttribute(BEGUN, now);
        session.setAttribute(USED, now);
        session.setAttribute(PASSWORD, person.passwordMark());
    }

    /** Whether somebody has logged in with it; whether it still holds is asked of the person's standing. */
    public static boolean hasBegun(HttpSession session) {
        return session.getAttribute(BEGUN) != null;
    }

    /**
     * Whether the session holds: begun at a login, used lately, not too old, and neither the password nor the person's standing has
     * changed since. If so, it has been used now.
     */
    static boolean holds(HttpSession session, Standing person, Instant now, LoginLimits limits) {
        boolean holds = session.getAttribute(BEGUN) instanceof Instant begun && session.getAttribute(USED) instanceof Instant used
            && within(limits.longest(), begun, now) && within(limits.idle(), used, now)
            && person.counts(begun) && person.passwordMark().equals(session.getAttribute(PASSWORD));
        if (holds) {
            session.setAttribute(USED, now);
        }
        return holds;
    }

    private static boolean within(Duration limit, Instant from, Instant now) {
        return Duration.between(from, now).compareTo(limit) < 0;
    }
}
