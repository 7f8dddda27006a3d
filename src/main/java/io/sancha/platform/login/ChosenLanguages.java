package io.sancha.platform.login;

import io.sancha.platform.database.Columns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which language each person chose, so that it is theirs at every machine. A setting, not a fact: the latest choice alone is kept. */
@Service
public class ChosenLanguages {
    private final JdbcClient sql;
    private final Clock clock;

    ChosenLanguages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps it for the person, and in the browser from which they ask. */
    @Transactional
    public void choose(String userId, Language language, HttpServletRequest request, HttpServletResponse response) {
        sql.sql("""
            insert into person_language (user_id, language, chosen_at) values (:user, :language, :now)
            on conflict (user_id) do update set language = excluded.language, chosen_at = excluded.chosen_at""")
            .param("user", userId).param("language", language.id()).param("now", Columns.at(clock.instant())).update();
        tell(language, request, response);
    }

    /** What the person chose before is told to the browser at which they have just logged in. Who never chose is spoken to as the browser asks. */
    @Transactional(readOnly = true)
    public void bring(String userId, HttpServletRequest request, HttpServletResponse response) {
        of(userId).ifPresent(language -> tell(language, request, response));
    }

    private Optional<Language> of(String userId) {
        return sql.sql("select language from person_language where user_id = :user").param("user", userId).query(String.class).optional()
            .flatMap(Language::of);
    }

    private static void tell(Language language, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, language.cookie(request.isSecure()).toString());
    }
}
