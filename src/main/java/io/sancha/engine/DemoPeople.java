package io.sancha.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demonstration bank's people: one a duty, user id = duty id, password {@code demo}. They exist on the embedded database only; on a
 * server database this bean is not there.
 */
@Component
@ConditionalOnProperty("sancha.embedded")
public class DemoPeople {
    private static final String PASSWORD = "demo";
    /** Surnames in the order of the duties; the given name is the duty, so that a screenshot tells who does what. */
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
        "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓");

    private final IdentityService identity;
    private final Directory directory;
    private final JdbcTemplate sql;

    DemoPeople(IdentityService identity, Directory directory, JdbcTemplate sql) {
        this.identity = identity;
        this.directory = directory;
        this.sql = sql;
    }

    /** A demo person. */
    public record Person(String userId, String name, String duty, String dutyName) {
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    public void moveIn() {
        if (identity.createUserQuery().userId("admin").count() > 0) {
            return;
        }
        directory.group("branch-0101", "辽阳分行 Branch 0101", "BRANCH");
        directory.group("head-office", "总行 Head office", "BRANCH");
        all().forEach(this::create);
    }

    private void create(Person person) {
        User user = identity.newUser(person.userId());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(person.userId(), person.duty());
        identity.createMembership(person.userId(), spansTheBank(person.duty()) ? "head-office" : "branch-0101");
        if (person.duty().equals("admin")) {
            identity.createMembership(person.userId(), "camunda-admin");
        }
    }

    private static boolean spansTheBank(String duty) {
        return List.of("approver-head-office", "approver-president", "auditor", "process-reviewer", "admin", "operator").contains(duty);
    }

    /** All demo people, in the order of the loan's life. */
    public List<Person> all() {
        Map<String, String> duties = new LinkedHashMap<>();
        sql.query("select id, name_zh, name_en from duty order by position", row -> {
            duties.put(row.getString(1), row.getString(2) + " " + row.getString(3));
        });
        var people = new java.util.ArrayList<Person>();
        duties.forEach((duty, name) -> {
            int many = duty.equals("committee-member") ? 7 : 1;
            for (int i = 1; i <= many; i++) {
                String id = many == 1 ? duty : duty + "-" + i;
                people.add(new Person(id, SURNAMES.get(people.size()) + " " + name.substring(0, name.indexOf(' ')) + (many == 1 ? "" : String.valueOf(i)), duty, name));
            }
        });
        return people;
    }
}
