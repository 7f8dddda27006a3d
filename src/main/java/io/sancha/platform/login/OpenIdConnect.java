package io.sancha.platform.login;

import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Login and access tokens by an OpenID Connect issuer, where one is configured. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
public class OpenIdConnect {
    /** Stands in the addresses {@code /oauth2/authorization/oidc} and {@code /login/oauth2/code/oidc}. */
    private static final String REGISTRATION = "oidc";
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration SAME_VISIT = Duration.ofHours(1);
    private static final int UNAVAILABLE = 503;

    private final OidcSettings settings;
    private final OutsidePeople people;
    private final LoginEvents events;
    private final TokenRules tokens;

    public OpenIdConnect(OidcSettings settings, OutsidePeople people, LoginEvents events, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.events = events;
        this.tokens = new TokenRules(settings, clock);
    }

    /** Whether people may log in by the issuer. */
    public boolean takesLogins() {
        return settings.takesLogins();
    }

    void open(HttpSecurity http, LoginHandler handler) throws Exception {
        if (settings.takesTokens()) {
            var issuers = new DefaultBearerTokenResolver();
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(new UnauthorisedEntryPoint())
                // tokens that we gave ourselves have been looked at before
                .bearerTokenResolver(request -> ProgramTokenFilter.isOurs(request) ? null : issuers.resolve(request))
                .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(this::bearer))
                .withObjectPostProcessor(failing()));
        }
        if (settings.takesLogins()) {
            ClientRegistrationRepository client = client();
            var request = new DefaultOAuth2AuthorizationRequestResolver(client,
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
            request.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            http.oauth2Login(login -> login.loginPage("/login").clientRegistrationRepository(client)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(request))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::user))
                .successHandler(handler).failureHandler(handler)
                .withObjectPostProcessor(unreachable()));
        }
    }

    /** Reads the issuer's addresses when somebody first wants to log in there. */
    private ClientRegistrationRepository client() {
        SingletonSupplier<ClientRegistration> registration = SingletonSupplier.of(() -> ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId(REGISTRATION)
            .clientId(settings.clientId()).clientSecret(settings.clientSecret()).scope("openid", "profile").userNameAttributeName(settings.userClaim())
            .build());
        return id -> REGISTRATION.equals(id) ? registration.get() : null;
    }

    private OidcUser user(OidcUserRequest request) {
        Standing person = people.arrived(tokens.claims(request.getIdToken()))
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("access_denied")));
        return new DefaultOidcUser(AuthorityUtils.createAuthorityList(person.groups()), request.getIdToken(), settings.userClaim());
    }

    private UsernamePasswordAuthenticationToken bearer(Jwt token) {
        Standing person = people.arrived(tokens.claims(token)).orElseThrow(() -> new BadCredentialsException("no person of the bank"));
        events.noteOnceIn(SAME_VISIT, person.userId(), person.userId(), address(), Channel.BEARER, Outcome.IN);
        return UsernamePasswordAuthenticationToken.authenticated(person.userId(), null, AuthorityUtils.createAuthorityList(person.groups()));
    }

    /** Who wants to log in while the issuer cannot be reached is led back and told so. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> unreachable() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/login?unreachable"));
                return filter;
            }
        };
    }

    private ObjectPostProcessor<BearerTokenAuthenticationFilter> failing() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler((request, response, why) -> {
                    if (why instanceof AuthenticationServiceException) {
                        response.setStatus(UNAVAILABLE);
                    } else {
                        events.noteOnceIn(A_WHILE, "", null, request.getRemoteAddr(), Channel.BEARER, Outcome.FORGED);
                        new UnauthorisedEntryPoint().commence(request, response, why);
                    }
                });
                return filter;
            }
        };
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes ? attributes.getRequest().getRemoteAddr() : "local";
    }
}
