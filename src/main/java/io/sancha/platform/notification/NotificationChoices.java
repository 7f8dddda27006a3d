package io.sancha.platform.notification;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of what (NTF-02): at the bell, by a mail at once, in the mail of the day, or not at all. */
@Service
public class NotificationChoices {
    private static final String RULE = "NTF-02";
    private final JdbcClient sql;
    private final Actors actors;
    private final Clock clock;

    NotificationChoices(JdbcClient sql, Actors actors, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param kind what it is about @param bell at the bell @param mail by a mail of its own, at once @param digest in the mail of the day */
    public record Choice(Happening.Kind kind, boolean bell, boolean mail, boolean digest) {
    }

    /** The acting person's, each kind once, in the order in which they are shown. */
    @Transactional(readOnly = true)
    public List<Choice> mine() {
        return sql.sql("""
            select k.kind, coalesce(c.bell, k.bell) as bell, coalesce(c.mail, k.mail) as mail, coalesce(c.digest, k.digest) as digest
              from notification_kind k left join notification_choice c on c.kind = k.kind and c.user_id = :me order by k.position""")
            .param("me", actors.person().userId()).query(Choice.class).list();
    }

    /**
     * The acting person chooses; kinds that they do not name stay.
     *
     * @param address to which mail would go; empty where nobody has entered one
     * @throws Refusal NTF-02 where they choose mail and there is no address
     */
    @Transactional
    public void choose(List<Choice> choices, Optional<String> address) {
        String me = actors.person().userId();
        if (choices.stream().anyMatch(choice -> choice == null || choice.kind() == null)) {
            throw Refusal.by(RULE, "请写明通知种类", "say of which kind of notification").atField("kind");
        }
        List<Choice> before = mine();
        boolean newlyByMail = choices.stream().anyMatch(choice -> before.stream().anyMatch(old -> old.kind() == choice.kind()
            && (choice.mail() && !old.mail() || choice.digest() && !old.digest())));
        if (newlyByMail && address.isEmpty()) {
            throw Refusal.by(RULE, "您没有登记电子邮箱，不能选择邮件通知；请先由系统管理员在 Admin 中登记", "no e-mail address of yours is on record, so nothing can be "
                + "sent there; let an administrator enter it in Admin first").atField("mail");
        }
        choices.forEach(choice -> sql.sql("""
            insert into notification_choice (user_id, kind, bell, mail, digest, chosen_at) values (:me, :kind, :bell, :mail, :digest, :now)
            on conflict (user_id, kind) do update set bell = excluded.bell, mail = excluded.mail, digest = excluded.digest, chosen_at = excluded.chosen_at""")
            .param("me", me).param("kind", choice.kind().name()).param("bell", choice.bell()).param("mail", choice.mail())
            .param("digest", choice.digest()).param("now", Columns.at(clock.instant())).update());
    }
}
