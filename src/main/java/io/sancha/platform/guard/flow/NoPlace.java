package io.sancha.platform.guard.flow;

/** A case stands where the diagrams that it is to follow have no place in which it could wait. */
public final class NoPlace extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String element;

    NoPlace(String element) {
        super("no case waits at " + element, null, false, false);
        this.element = element;
    }

    /** Id of the node at which it stands, or of the call activity that led there. */
    public String element() {
        return element;
    }
}
