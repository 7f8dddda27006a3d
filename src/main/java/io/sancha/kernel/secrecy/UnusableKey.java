package io.sancha.kernel.secrecy;

/** A key that is missing, malformed or not the one with which the data was sealed; the message is the one sentence that the operator reads. */
public class UnusableKey extends RuntimeException {
    public UnusableKey(String chinese, String english) {
        super(chinese + " / " + english);
    }
}
