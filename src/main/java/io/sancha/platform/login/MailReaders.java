package io.sancha.platform.login;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To which address a person's mail goes, which an administrator keeps in Admin, and in which language they read. */
@Service
public class MailReaders {
    private final JdbcClient sql;

    MailReaders(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param address as an administrator entered it; null where none did @param language what they chose, Chinese where they did not */
    public record MailReader(String userId, String name, String address, Language language) {
    }

    /** Empty where nobody has this user id. */
    @Transactional(readOnly = true)
    public Optional<MailReader> of(String userId) {
        return sql.sql("select user_id, name, address, language from mail_reader where user_id = :user").param("user", userId)
            .query((row, n) -> new MailReader(row.getString("user_id"), row.getString("name"), row.getString("address"),
                Language.of(row.getString("language")).orElse(Language.ZH))).optional();
    }
}
