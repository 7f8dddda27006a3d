package io.sancha.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What a request's {@code Authorization} header says.
 *
 * @param scheme as sent: its case means nothing (RFC 9110, 11.1), so it is asked for by {@link #isBasic} and {@link #isBearer}
 * @param credentials what follows the scheme
 */
public record AuthorizationHeader(String scheme, String credentials) {

    /** Nothing if the request has none. */
    public static Optional<AuthorizationHeader> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).map(String::strip).map(header -> {
            int end = header.indexOf(' ');
            return end < 0 ? new AuthorizationHeader(header, "") : new AuthorizationHeader(header.substring(0, end), header.substring(end).strip());
        });
    }

    public boolean isBasic() {
        return scheme.equalsIgnoreCase("Basic");
    }

    public boolean isBearer() {
        return scheme.equalsIgnoreCase("Bearer");
    }

    /** Tells the scheme alone. */
    @Override
    public String toString() {
        return scheme;
    }
}
