package io.sancha.platform.login.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.AuthorizationHeader;
import io.sancha.platform.login.ProgramTokens;
import io.sancha.platform.people.Actors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs: each person's own. */
@RestController
@Tag(name = "登录 Logins")
@SecurityScheme(name = "password", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
class TokensController {
    private final ProgramTokens tokens;
    private final Actors actors;

    TokensController(ProgramTokens tokens, Actors actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /** For a password only: who has found a token or an open browser gets no further ones with it. */
    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "以用户名与密码（Basic）换取令牌，供程序此后以 Bearer 使用 A token for a program, given for name and password (Basic); used as Bearer from then on")
    ProgramTokens.Issued issue(HttpServletRequest request) {
        if (AuthorizationHeader.of(request).filter(AuthorizationHeader::isBasic).isEmpty()) {
            throw Refusal.ofInput("Authorization", "令牌只凭用户名与密码（Basic）发放", "a token is given for a user name and password (Basic) only");
        }
        return tokens.issue(actors.currentUser());
    }

    @GetMapping("/api/tokens")
    @Operation(summary = "本人有效的令牌 The acting person's valid tokens")
    List<ProgramTokens.Known> valid() {
        return tokens.valid(actors.currentUser());
    }

    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "作废本人的令牌，立即生效 End a token of one's own, at once")
    void end(@PathVariable long id) {
        tokens.end(id, actors.currentUser());
    }
}
