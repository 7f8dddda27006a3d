package io.sancha.platform.login;

import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demonstration bank's people, password {@code demo}: one a duty in branch 0101 and at the head office, user id = duty id; those of
 * branch 0102, whose user ids end in its number; and a second process reviewer and a second accountant. They exist on the embedded database only; on a server
 * database this bean is not there.
 */
@Component
@ConditionalOnProperty("sancha.embedded")
public class DemoPeople {
    /** The branch whose people have the duties' own names. */
    private static final String FIRST_BRANCH = "0101";
    private static final String SECOND_BRANCH = "0102";
    private static final String PASSWORD = "demo";
    /** Surnames in the order of the people; the given name is the duty, so that a screenshot tells who does what. */
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
        "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡",
        "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚");

    /** Duties for which a branch with customers of its own has several people, and how many. */
    private static final Map<String, Integer> SEVERAL = Map.of("relationship-manager", 3, "lead-investigator", 2, "assistant-investigator", 2, "reviewer", 2,
        "inspector", 2, "collector", 2, "accountant", 2);

    private final IdentityService identity;
    private final Directory directory;
    private final Duties duties;
    private final JdbcClient sql;

    DemoPeople(IdentityService identity, Directory directory, Duties duties, JdbcClient sql) {
        this.identity = identity;
        this.directory = directory;
        this.duties = duties;
        this.sql = sql;
    }

    /** A demo person. @param branch number of the branch; null at the head office and for who keeps the machine */
    public record Person(String userId, String name, String duty, String dutyName, String branch) {
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    public void moveIn() {
        moveIn(all());
    }

    /** Those who join them where there is a demonstration bank with customers come, too. @return everybody who is there then */
    @Transactional
    public List<Person> joined() {
        List<Person> everybody = new ArrayList<>(all());
        for (String branch : List.of(FIRST_BRANCH, SECOND_BRANCH)) {
            duties.all().forEach(duty -> {
                for (int number = 2; number <= SEVERAL.getOrDefault(duty.id(), 1); number++) {
                    Person another = another(duty, number, branch, everybody.size());
                    if (everybody.stream().noneMatch(there -> there.userId().equals(another.userId()))) {
                        everybody.add(another);
                    }
                }
            });
        }
        moveIn(everybody);
        return everybody;
    }

    private static Person another(Duty duty, int number, String branch, int place) {
        boolean second = SECOND_BRANCH.equals(branch);
        return new Person(duty.id() + "-" + number + (second ? "-" + branch : ""), SURNAMES.get(place % SURNAMES.size()) + " " + duty.chinese() + number
            + (second ? " " + branch : ""), duty.id(), duty.name(), branch);
    }

    private void moveIn(List<Person> people) {
        directory.group("branch-" + FIRST_BRANCH, "辽阳分行 Branch 0101", "BRANCH");
        directory.group("branch-" + SECOND_BRANCH, "鞍山分行 Branch 0102", "BRANCH");
        Set<String> there = new HashSet<>(sql.sql("select id_ from act_id_user").query(String.class).list());
        people.stream().filter(person -> !there.contains(person.userId())).forEach(this::create);
    }

    private void create(Person person) {
        User user = identity.newUser(person.userId());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(person.userId(), person.duty());
        if (person.branch() != null) {
            identity.createMembership(person.userId(), "branch-" + person.branch());
        } else if (person.duty().equals("admin")) {
            identity.createMembership(person.userId(), "camunda-admin");
        } else {
            identity.createMembership(person.userId(), "head-office");
        }
    }

    /** All demo people, in the order of the loan's life, those of the second branch last. */
    public List<Person> all() {
        List<String> bankWide = sql.sql("select group_id from bank_wide_group").query(String.class).list();
        List<Duty> ofABranch = duties.all().stream().filter(duty -> !bankWide.contains(duty.id()) && !duty.id().equals("admin")).toList();
        List<Person> people = new ArrayList<>();
        duties.all().forEach(duty -> addTo(people, duty, ofABranch.contains(duty) ? FIRST_BRANCH : null, 7));
        ofABranch.forEach(duty -> addTo(people, duty, SECOND_BRANCH, 5));
        duties.all().stream().filter(duty -> duty.id().equals("process-reviewer")).forEach(duty -> people.add(secondOf(duty, people.size(), null)));
        duties.all().stream().filter(duty -> duty.id().equals("accountant")).forEach(duty -> people.add(secondOf(duty, people.size(), FIRST_BRANCH)));
        return people;
    }

    /** What one process reviewer proposes another releases (CHG-01); the payment that one accountant enters another confirms (CTL-01). */
    private static Person secondOf(Duty duty, int number, String branch) {
        return new Person(duty.id() + "-2", SURNAMES.get(number % SURNAMES.size()) + " " + duty.chinese() + "2", duty.id(), duty.name(), branch);
    }

    /** @param members of the committee; of every other duty there is one */
    private static void addTo(List<Person> people, Duty duty, String branch, int members) {
        boolean second = SECOND_BRANCH.equals(branch);
        int many = duty.id().equals("committee-member") ? members : 1;
        for (int i = 1; i <= many; i++) {
            String number = many == 1 ? "" : String.valueOf(i);
            String userId = duty.id() + (many == 1 ? "" : "-" + i) + (second ? "-" + branch : "");
            String name = SURNAMES.get(people.size() % SURNAMES.size()) + " " + duty.chinese() + number + (second ? " " + branch : "");
            people.add(new Person(userId, name, duty.id(), duty.name(), branch));
        }
    }
}
