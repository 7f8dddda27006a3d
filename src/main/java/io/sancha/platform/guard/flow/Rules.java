package io.sancha.platform.guard.flow;

/** Our own rules on flow, by their ids. */
final class Rules {
    static final String DEAD = "FLO-01";
    static final String NEVER_TAKEN = "FLO-02";
    static final String STUCK = "FLO-03";
    static final String ENDLESS = "FLO-04";
    static final String SECOND_TOKEN = "FLO-05";
    static final String NO_WAY = "FLO-06";
    static final String TWO_WAYS = "FLO-07";
    static final String MESSAGE = "FLO-08";
    static final String CLOCK = "FLO-09";
    static final String TOO_LARGE = "FLO-10";
    static final String ORDER = "FLO-11";
    static final String NOWHERE = "FLO-12";
    static final String BY_ITSELF = "FLO-13";
    static final String CONNECTION = "FLO-14";

    private Rules() {
    }
}
