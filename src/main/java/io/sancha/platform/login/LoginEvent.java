package io.sancha.platform.login;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody came, went, or was not let in.
 *
 * @param user the person, if there is one of the name that was given
 * @param address network address from which they came
 */
public record LoginEvent(long id, Instant at, Optional<String> user, String address, Channel channel, Outcome outcome) {
    /** By which channel. {@code ENGINE} stands for every other place where the engine compares a password. */
    public enum Channel { FORM, BASIC, BEARER, OPENID, ENGINE }

    /**
     * What came of it. {@code CLOSED}: the right password of a person who may not come in; told as a wrong one. {@code FORGED}: a token that
     * does not hold. {@code ENDED}: a session that ran out or whose person lost the right to it.
     */
    public enum Outcome { IN, WRONG, CLOSED, TOO_MANY, FORGED, OUT, ENDED }
}
