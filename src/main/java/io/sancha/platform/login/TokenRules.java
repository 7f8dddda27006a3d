package io.sancha.platform.login;

import io.sancha.platform.login.OutsidePeople.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Which access tokens hold, and what a token says of a person. Signatures are asymmetric ones by the issuer's published keys only. */
class TokenRules {
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());
    private final OidcSettings settings;
    private final Clock clock;

    TokenRules(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the issuer for its keys when the first token comes, not at the start: Sancha starts also while the issuer is down. */
    JwtDecoder decoder() {
        var lazy = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                .jwsAlgorithms(taken -> taken.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .restOperations(new RestTemplateBuilder().connectTimeout(PATIENCE).readTimeout(PATIENCE).build())
                .build();
            decoder.setClaimSetConverter(TokenRules::asSaid);
            decoder.setJwtValidator(accessToken());
            return decoder;
        });
        return token -> {
            try {
                return lazy.decode(token);
            } catch (JwtDecoderInitializationException unreachable) {
                throw new JwtException("the issuer cannot be reached", unreachable);
            }
        };
    }

    /** Spring makes up the time of issue where a token does not tell it; here only what was said counts. */
    private static Map<String, Object> asSaid(Map<String, Object> said) {
        Map<String, Object> claims = new HashMap<>(CLAIMS.convert(said));
        claims.keySet().retainAll(said.keySet());
        return claims;
    }

    private OAuth2TokenValidator<Jwt> accessToken() {
        var inTime = new JwtTimestampValidator(SKEW);
        inTime.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(inTime, new JwtIssuerValidator(settings.issuer()),
            new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
            new JwtClaimValidator<Instant>(JwtClaimNames.IAT, issued -> issued != null && !issued.isAfter(clock.instant().plus(SKEW))),
            new JwtClaimValidator<Collection<String>>(JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
            // an ID token tells the login page who came; it is no key to the REST
            new JwtClaimValidator<Object>("nonce", Objects::isNull), new JwtClaimValidator<Object>("at_hash", Objects::isNull));
    }

    Claims claims(ClaimAccessor token) {
        return new Claims(token.getClaimAsString(JwtClaimNames.ISS), token.getClaimAsString(JwtClaimNames.SUB), token.getClaimAsString(settings.userClaim()),
            token.getClaimAsString(settings.nameClaim()), roles(token.getClaims()), token.getClaimAsInstant(JwtClaimNames.IAT));
    }

    private Collection<String> roles(Map<String, Object> claims) {
        Object found = claims.get(settings.rolesClaim());
        if (found == null) {
            found = claims;
            for (String part : settings.rolesClaim().split("\\.")) {
                found = found instanceof Map<?, ?> map ? map.get(part) : null;
            }
        }
        return found instanceof Collection<?> list ? list.stream().map(String::valueOf).toList() : found instanceof String text ? List.of(text.split("[ ,]+"))
            : List.of();
    }
}
