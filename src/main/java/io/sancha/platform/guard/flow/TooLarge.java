package io.sancha.platform.guard.flow;

/** The tree has more places, transitions or states than are looked at. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Spot spot;

    /** @param spot where it was noticed; null where no place can be named */
    TooLarge(Spot spot) {
        super(spot == null ? "too many states" : "too large at " + spot.name(), null, false, false);
        this.spot = spot;
    }

    Spot spot() {
        return spot;
    }
}
