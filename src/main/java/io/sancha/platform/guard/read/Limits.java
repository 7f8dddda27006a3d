package io.sancha.platform.guard.read;

/** How much is read of what somebody sends. What is beyond is refused unread; each limit is some ten times what the bank's own files need. */
final class Limits {
    /** Bytes of one file: the largest of the bank's has 60,000. */
    static final int BYTES = 1_000_000;
    /** Bytes of one deployment: all files of the bank together have 700,000. */
    static final int BYTES_TOGETHER = 8_000_000;
    /** Files of one tree: the bank's has some 80. */
    static final int FILES = 500;
    /** Elements of one file: the largest decision table has 2,000. The schema and every check look at each several times. */
    static final int ELEMENTS = 20_000;
    /** Events at the edge of one element: the bank's have at most 2. Each doubles what can be under way at once, which the proofs look through. */
    static final int AT_ONE_EDGE = 10;
    /** Elements within each other: the bank's go to 9. Reading is recursive. */
    static final int DEPTH = 40;
    /** Attributes of one element: the bank's have at most 12. */
    static final int ATTRIBUTES = 60;
    /** Characters of a file's name with its folder. */
    static final int NAME = 120;

    private Limits() {
    }
}
