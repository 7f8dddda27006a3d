package io.sancha.platform.login;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The issuer that vouches for people beside the built-in users, under {@code sancha.oidc}; see the manual's page on logging in.
 *
 * @param issuer address of the OpenID Connect issuer; empty: there is none
 * @param audience what access tokens must be meant for; empty: no access tokens are taken
 * @param clientId under which the issuer knows Sancha's login page; empty: no login by the issuer
 * @param rolesClaim where the groups stand; dots lead inside, as in {@code realm_access.roles}
 * @param userClaim where the user id stands
 * @param nameClaim where the display name stands
 */
@ConfigurationProperties("sancha.oidc")
public record OidcSettings(String issuer, String audience, String clientId, String clientSecret, String rolesClaim, String userClaim, String nameClaim) {
    public OidcSettings {
        boolean wanted = !audience.isBlank() || !clientId.isBlank();
        if (wanted && !issuer.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?")) {
            throw new IllegalArgumentException("SANCHA_OIDC_ISSUER 应为 https 地址 / SANCHA_OIDC_ISSUER must be an https address, found: " + issuer);
        }
    }

    boolean takesTokens() {
        return !audience.isBlank();
    }

    boolean takesLogins() {
        return !clientId.isBlank();
    }
}
