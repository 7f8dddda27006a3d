package io.sancha.platform.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bank's figures for logging in, under {@code sancha.login} of the configuration.
 *
 * @param window how long a wrong password counts
 * @param perNameAndAddress wrong ones for one name from one address, after which this address must wait
 * @param perName wrong ones for one name from all addresses, after which only addresses from which the person has come before are heard
 * @param perAddress wrong ones from one address for all names, after which this address must wait
 * @param known how long ago the person may have come from an address for it to be known
 * @param idle after how long without a request a session ends
 * @param longest after how long a session ends in any case
 * @param token how long a program's token holds
 */
@ConfigurationProperties("sancha.login")
public record LoginLimits(Duration window, int perNameAndAddress, int perName, int perAddress, Duration known, Duration idle, Duration longest,
                          Duration token) {
}
