package io.sancha.platform.login.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.ChosenLanguages;
import io.sancha.platform.login.Language;
import io.sancha.platform.people.Actors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person chooses the language that is theirs from now on. */
@RestController
@Tag(name = "登录 Logins")
class LanguageController {
    private final ChosenLanguages languages;
    private final Actors actors;

    LanguageController(ChosenLanguages languages, Actors actors) {
        this.languages = languages;
        this.actors = actors;
    }

    record Choice(String language) {
    }

    @PutMapping("/api/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "选择本人的界面语言（zh、en） Choose one's language, zh or en")
    void choose(@RequestBody Choice choice, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(choice.language()).orElseThrow(() -> Refusal.ofInput("language", "界面语言只有 zh 与 en，请选其一",
            "the languages are zh and en; choose one of them"));
        languages.choose(actors.person().userId(), language, request, response);
    }
}
