package io.sancha.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much is done at once, under {@code sancha.load} of the configuration. The pool of connections is at least twice {@code atOnce} and the job
 * executor's threads together: one act holds one connection, and a second one while it records a refusal.
 *
 * @param atOnce requests that are worked on at once
 * @param programs how many of them may be programs with a token; the rest is left for people
 * @param passwords how many of them may be such as bring a password, or nothing
 * @param waiting how many more may wait
 * @param patience how long one waits before it is told to come again
 */
@ConfigurationProperties("sancha.load")
record LoadLimits(int atOnce, int programs, int passwords, int waiting, Duration patience) {
}
