package io.sancha.platform.guard.read;

/** A file that is not read on. It never leaves this package: it becomes a finding. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient String element;
    private final transient String chinese;

    /** @param element id of the element where reading stopped; empty where none is known */
    Unreadable(String element, String chinese, String english) {
        super(english, null, false, false);
        this.element = element;
        this.chinese = chinese;
    }

    String element() {
        return element;
    }

    String chinese() {
        return chinese;
    }
}
