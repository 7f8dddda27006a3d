package io.sancha.platform.login;

import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.LoginThrottle.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The one place where a password is compared, whichever way it came: our login page, a header, the web applications' own login, the engine's
 * REST. Replaces the engine's lock, which is permanent after ten wrong passwords and so lets anybody lock out the bank's administrators.
 */
class PasswordVerification extends DbIdentityServiceProvider {
    /** What a user id can be; anything else is nobody, without asking the database. */
    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9-]{1,64}");
    private final LoginThrottle throttle;
    private final PeopleOnRecord people;
    private final BcryptPasswords passwords;

    PasswordVerification(LoginThrottle throttle, PeopleOnRecord people, BcryptPasswords passwords) {
        this.throttle = throttle;
        this.people = people;
        this.passwords = passwords;
    }

    @Override
    public boolean checkPassword(String name, String password) {
        UserEntity user = name != null && USER_ID.matcher(name).matches() ? findUserById(name) : null;
        var attempt = new Attempt(name, user == null ? null : user.getId(), address(), channel());
        if (throttle.mustWait(name, attempt.address())) {
            throttle.turnedAway(attempt);
            return false;
        }
        return throttle.decide(attempt, outcome(user, password));
    }

    private Outcome outcome(UserEntity user, String password) {
        String given = password == null ? "" : password;
        if (user == null || user.getPassword() == null) {
            passwords.workAsIfThereWereOne(given);
            return Outcome.WRONG;
        }
        boolean right = matchPassword(given, user);
        boolean closed = people.of(user.getId()).map(PeopleOnRecord.Standing::closed).orElse(true);
        return !right ? Outcome.WRONG : closed ? Outcome.CLOSED : Outcome.IN;
    }

    private static String address() {
        HttpServletRequest request = request();
        return request == null ? "local" : request.getRemoteAddr();
    }

    private static Channel channel() {
        HttpServletRequest request = request();
        if (request == null) {
            return Channel.ENGINE;
        }
        boolean header = request.getHeader("Authorization") != null && request.getUserPrincipal() == null;
        return header ? Channel.BASIC : "/login".equals(request.getServletPath()) ? Channel.FORM : Channel.ENGINE;
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes ? attributes.getRequest() : null;
    }

    /** Makes one for each command of the engine. */
    record Factory(LoginThrottle throttle, PeopleOnRecord people, BcryptPasswords passwords) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return PasswordVerification.class;
        }

        @Override
        public Session openSession() {
            return new PasswordVerification(throttle, people, passwords);
        }
    }
}
