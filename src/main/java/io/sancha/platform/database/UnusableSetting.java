package io.sancha.platform.database;

/** A setting of the environment that we cannot start with; the message is the one sentence that the operator reads. */
public class UnusableSetting extends RuntimeException {
    public UnusableSetting(String sentence) {
        super(sentence);
    }
}
