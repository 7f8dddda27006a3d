package io.sancha.platform.login;

import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** What happens at the login page when somebody comes in, is not let in, or goes. */
class LoginHandler extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler, LogoutHandler {
    private final PeopleOnRecord people;
    private final LoginEvents events;
    private final ChosenLanguages languages;
    private final Clock clock;

    LoginHandler(PeopleOnRecord people, LoginEvents events, ChosenLanguages languages, Clock clock) {
        this.people = people;
        this.events = events;
        this.languages = languages;
        this.clock = clock;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login) throws IOException, ServletException {
        // never a session that looks begun and holds for nothing
        Standing person = people.of(login.getName()).orElseThrow(() -> new BadCredentialsException("no longer a person of the bank"));
        PersonalSession.begin(request.getSession(), person, clock.instant());
        if (login instanceof OAuth2AuthenticationToken) {
            events.note(login.getName(), login.getName(), request.getRemoteAddr(), Channel.OPENID, Outcome.IN);
        }
        Language.of(request.getParameter("language")).ifPresentOrElse(chosen -> languages.choose(login.getName(), chosen, request, response),
            () -> languages.bring(login.getName(), request, response));
        super.onAuthenticationSuccess(request, response, login);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        getRedirectStrategy().sendRedirect(request, response, why instanceof EngineLogin.TooManyTries ? "/login?wait" : "/login?error");
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        if (login != null) {
            events.note(login.getName(), login.getName(), request.getRemoteAddr(), Channel.FORM, Outcome.OUT);
        }
    }
}
