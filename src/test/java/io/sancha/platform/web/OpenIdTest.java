package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import io.sancha.IntegrationTest;
import io.sancha.platform.engine.Branches;
import io.sancha.platform.login.LoginConfiguration;
import io.sancha.platform.login.LoginEvents;
import io.sancha.platform.login.OidcSettings;
import io.sancha.platform.login.OpenIdConnect;
import io.sancha.platform.login.OutsidePeople;
import io.sancha.platform.login.PeopleOnRecord;
import io.sancha.platform.login.web.SessionTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** An issuer that vouches for people: the same security configuration, built a second time with an issuer of the test's own, in front of the same pages. */
class OpenIdTest extends IntegrationTest {
    private static int people;
    @LocalServerPort
    int port;
    @Autowired
    WebApplicationContext context;
    @Autowired
    IdentityService identity;
    @Autowired
    OutsidePeople outside;
    @Autowired
    PeopleOnRecord onRecord;

    private Issuer issuer;
    private MockMvc pages;
    private String person;
    private Instant now;

    @BeforeEach
    void anIssuer() throws Exception {
        issuer = new Issuer();
        person = "outside-" + people++;
        now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        clock.standAt(now);
        var settings = new OidcSettings(issuer.address(), Issuer.API, Issuer.CLIENT, "secret", "groups", "preferred_username", "name");
        var connect = new OpenIdConnect(settings, outside, context.getBean(LoginEvents.class), context.getBean(Clock.class));
        var chain = new SecurityConfiguration().closedUnlessNamed(context.getBean(HttpSecurity.class), identity, context.getBean(Branches.class),
            context.getBean(LoginConfiguration.class), connect);
        pages = MockMvcBuilders.webAppContextSetup(context).addFilters(new FilterChainProxy(chain)).build();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aTokensPersonActsWithTheGroupsItNames() throws Exception {
        assertThat(bearer(issuer.signed(issuer.access(person, now, "auditor", "branch-0101", "no-such-group"))).getStatus()).isEqualTo(200);

        PeopleOnRecord.Standing known = onRecord.of(person).orElseThrow();
        assertThat(known.groups()).containsExactly("auditor", "branch-0101");
        assertThat(known.name()).isEqualTo("钱 " + person);
        assertThat(known.outside()).isTrue();
        assertThat(bearer(issuer.signed(issuer.access("clerk-" + person, now, "collector"))).getStatus()).isEqualTo(403);
    }

    @Test
    void whatDoesNotHoldIsRefusedWithoutAWord() throws Exception {
        nothing(issuer.forged(good()));
        nothing(issuer.confused(good()));
        nothing(Issuer.unsigned(good()));
        nothing(issuer.signed(good().issuer("https://elsewhere.example")));
        nothing(issuer.signed(good().audience("another-api")));
        nothing(issuer.signed(good().audience((String) null)));
        nothing(issuer.signed(good().expirationTime(Date.from(now.minusSeconds(31)))));
        nothing(issuer.signed(good().expirationTime(null)));
        nothing(issuer.signed(good().issueTime(null)));
        nothing(issuer.signed(good().issueTime(Date.from(now.plusSeconds(120)))));
        nothing(issuer.signed(good().notBeforeTime(Date.from(now.plusSeconds(120)))));
        nothing(issuer.signed(good().claim("nonce", "of an ID token")));
        nothing(issuer.signed(good().subject(null)));
        nothing(issuer.signed(good().claim("preferred_username", null)));
        nothing(issuer.signed(good().claim("preferred_username", "../admin")));
        String token = issuer.signed(good());
        nothing(token.substring(0, token.length() - 8) + "AAAAAAAA");
        nothing(token.substring(0, token.lastIndexOf('.') + 1));
        nothing("not.a.token");
        assertThat(onRecord.of(person)).as("nobody was taken in").isEmpty();
        assertThat(bearer(token).getStatus()).isEqualTo(200);
    }

    @Test
    void aTokenRunsOutByTheBanksClock() throws Exception {
        String token = issuer.signed(good());
        assertThat(bearer(token).getStatus()).isEqualTo(200);
        clock.moveBy(Duration.ofSeconds(331));
        nothing(token);
    }

    @Test
    void nobodyTakesTheNameOfAPersonWithAPassword() throws Exception {
        nothing(issuer.signed(issuer.access("admin", now, "admin")));
        assertThat(onRecord.of("admin").orElseThrow().outside()).isFalse();
    }

    @Test
    void nobodyActsUnderTheNameOfTheSystem() throws Exception {
        nothing(issuer.signed(issuer.access("system", now, "auditor")));
        nothing(issuer.signed(issuer.access("SYSTEM", now, "auditor")));
        assertThat(onRecord.of("system")).isEmpty();
    }

    @Test
    void aNameBelongsToOneSubjectForEver() throws Exception {
        assertThat(bearer(issuer.signed(good())).getStatus()).isEqualTo(200);
        nothing(issuer.signed(good().subject("another person, given the same name later")));
    }

    @Test
    void theNewestTokenTellsTheGroups() throws Exception {
        String older = issuer.signed(good());
        assertThat(bearer(older).getStatus()).isEqualTo(200);
        assertThat(bearer(issuer.signed(issuer.access(person, now.plusSeconds(10), "collector"))).getStatus()).isEqualTo(403);
        assertThat(bearer(older).getStatus()).as("an older token gives no group back").isEqualTo(403);
        assertThat(onRecord.of(person).orElseThrow().groups()).containsExactly("collector");
    }

    @Test
    void whoIsClosedOutIsOutWhateverTheIssuerSays() throws Exception {
        String token = issuer.signed(good());
        assertThat(bearer(token).getStatus()).isEqualTo(200);
        clock.moveBy(Duration.ofSeconds(5));
        set("closed");
        nothing(token);
        set("open");
        nothing(token);
        assertThat(bearer(issuer.signed(issuer.access(person, now.plusSeconds(6), "auditor"))).getStatus()).isEqualTo(200);
    }

    @Test
    void anOutsidePersonHasNoPassword() throws Exception {
        assertThat(bearer(issuer.signed(good())).getStatus()).isEqualTo(200);
        for (String password : new String[] {"", "demo", "null"}) {
            assertThat(new Browser(port).get("/api/cases", "Authorization", SessionTest.header(person, password)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void logsInByTheIssuerAndTheAnswerCountsOnce() throws Exception {
        var session = new MockHttpSession();
        URI asked = begin(session);
        assertThat(asked.getQuery()).contains("client_id=" + Issuer.CLIENT, "code_challenge_method=S256", "nonce=", "state=");
        hand(asked, claims -> { });

        assertThat(comeBack(session, asked, "state").getRedirectedUrl()).isEqualTo("/");
        assertThat(look(session).getStatus()).isEqualTo(200);
        assertThat(comeBack(new MockHttpSession(), asked, "state").getRedirectedUrl()).as("replayed").isEqualTo("/login?error");
        clock.moveBy(Duration.ofMinutes(30));
        assertThat(look(session).getStatus()).as("idle too long").isEqualTo(401);
    }

    @Test
    void anAnswerThatWasNotAskedForOpensNothing() throws Exception {
        for (String spoiled : List.of("state", "nonce", "audience", "issuer", "expired", "admin")) {
            var session = new MockHttpSession();
            URI asked = begin(session);
            hand(asked, claims -> {
                switch (spoiled) {
                    case "nonce" -> claims.claim("nonce", "another");
                    case "audience" -> claims.audience("another-client");
                    case "issuer" -> claims.issuer("https://elsewhere.example");
                    case "expired" -> claims.expirationTime(new Date(0));
                    case "admin" -> claims.claim("preferred_username", "admin");
                    default -> claims.claim("unspoiled", true);
                }
            });
            assertThat(comeBack(session, asked, spoiled.equals("state") ? "another" : "state").getRedirectedUrl()).as(spoiled).isEqualTo("/login?error");
            assertThat(look(session).getStatus()).as(spoiled).isEqualTo(401);
        }
    }

    @Test
    void whileTheIssuerIsDownNobodyIsLeftBeforeABlankPage() throws Exception {
        String token = issuer.signed(good());
        issuer.close();
        assertThat(bearer(token).getStatus()).isEqualTo(503);
        assertThat(pages.perform(get("/oauth2/authorization/oidc").servletPath("/oauth2/authorization/oidc")).andReturn().getResponse().getRedirectedUrl())
            .isEqualTo("/login?unreachable");
    }

    private JWTClaimsSet.Builder good() {
        return issuer.access(person, now, "auditor");
    }

    private MockHttpServletResponse bearer(String token) throws Exception {
        return pages.perform(get("/api/logins").servletPath("/api/logins").header("Authorization", "Bearer " + token)).andReturn().getResponse();
    }

    private void nothing(String token) throws Exception {
        MockHttpServletResponse answer = bearer(token);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(answer.getHeader("WWW-Authenticate")).doesNotContain("error");
    }

    private MockHttpServletResponse look(MockHttpSession session) throws Exception {
        return session.isInvalid() ? pages.perform(get("/api/logins").servletPath("/api/logins").cookie(new Cookie("JSESSIONID", session.getId()))).andReturn()
            .getResponse()
            : pages.perform(get("/api/logins").servletPath("/api/logins").session(session)).andReturn().getResponse();
    }

    private URI begin(MockHttpSession session) throws Exception {
        String to = pages.perform(get("/oauth2/authorization/oidc").servletPath("/oauth2/authorization/oidc").session(session)).andReturn().getResponse()
            .getRedirectedUrl();
        assertThat(to).startsWith(issuer.address() + "/authorize");
        return URI.create(to);
    }

    private void hand(URI asked, java.util.function.Consumer<JWTClaimsSet.Builder> spoil) throws Exception {
        JWTClaimsSet.Builder claims = issuer.access(person, now, "auditor").audience(Issuer.CLIENT)
            .claim("nonce", UriComponentsBuilder.fromUri(asked).build().getQueryParams().getFirst("nonce"));
        spoil.accept(claims);
        issuer.idToken = issuer.signed(claims);
    }

    private MockHttpServletResponse comeBack(MockHttpSession session, URI asked, String state) throws Exception {
        String given = java.net.URLDecoder.decode(UriComponentsBuilder.fromUri(asked).build().getQueryParams().getFirst("state"),
            java.nio.charset.StandardCharsets.UTF_8);
        return pages.perform(get("/login/oauth2/code/oidc").servletPath("/login/oauth2/code/oidc").queryParam("code", "code")
            .queryParam("state", state.equals("state") ? given : state).session(session)).andReturn().getResponse();
    }

    private void set(String standing) throws Exception {
        assertThat(new Browser(port).json("POST", "/api/logins/people/" + person + "/" + standing, "{\"reason\":\"测试\"}", "Authorization",
            SessionTest.header("admin", "demo"))
            .statusCode()).isEqualTo(204);
    }
}
