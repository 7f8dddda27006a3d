package io.sancha.randomwalk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of a walk: in each of two branches an honest person a duty, and some to whom every duty of a branch was given, so that nothing
 * but the rules of the case stops them; those of the head office; and those who have no duty with loans at all.
 */
final class Cast {
    static final List<String> BRANCHES = List.of("0101", "0102");
    static final List<String> BRANCH_DUTIES = List.of("relationship-manager", "rating-officer", "acceptance-officer", "lead-investigator",
        "assistant-investigator", "reviewer",
        "committee-secretary", "committee-member", "committee-chair", "approver-branch", "contract-officer-1", "contract-officer-2", "disbursement-auditor-1",
        "disbursement-auditor-2", "accountant", "collateral-custodian", "inspector", "risk-inspector", "classification-officer", "collector");
    private static final List<String> HEAD_OFFICE = List.of("approver-head-office", "approver-president");
    private static final int MEMBERS = 5;
    static final int TEMPTED = 4;

    /** @param branches numbers of the branches whose cases the person may touch */
    record Person(String userId, Set<String> duties, Set<String> branches) {
    }

    private final IdentityService identity;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final List<Person> people = new ArrayList<>();

    Cast(ApplicationContext beans) {
        this.identity = beans.getBean(IdentityService.class);
        this.sql = beans.getBean(JdbcTemplate.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        BRANCHES.forEach(this::branch);
        HEAD_OFFICE.forEach(duty -> people.add(new Person(duty, Set.of(duty), Set.copyOf(BRANCHES))));
        List.of("admin", "auditor", "process-reviewer", "operator").forEach(duty -> people.add(new Person(duty, Set.of(duty), Set.copyOf(BRANCHES))));
    }

    private void branch(String branch) {
        for (String duty : BRANCH_DUTIES) {
            int many = duty.equals("committee-member") ? MEMBERS : 1;
            for (int i = 1; i <= many; i++) {
                join(honest(duty, branch, i), Set.of(duty), branch);
            }
        }
        for (int i = 1; i <= TEMPTED; i++) {
            join(tempted(branch, i), new LinkedHashSet<>(BRANCH_DUTIES), branch);
        }
    }

    /** Who does nothing but this duty in this branch. @param number of the committee's members, counted from 1 */
    static String honest(String duty, String branch, int number) {
        String name = duty.equals("committee-member") ? duty + "-" + number : duty;
        return branch.equals("0101") || HEAD_OFFICE.contains(duty) ? name : "walker-" + name;
    }

    /** Who was given every duty of this branch. @param number counted from 1 */
    static String tempted(String branch, int number) {
        return "tempted-" + branch + "-" + number;
    }

    private void join(String userId, Set<String> duties, String branch) {
        people.add(new Person(userId, duties, Set.of(branch)));
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return;
        }
        var user = identity.newUser(userId);
        user.setFirstName(userId);
        user.setLastName("");
        user.setPassword("demo");
        identity.saveUser(user);
        duties.forEach(duty -> identity.createMembership(userId, duty));
        identity.createMembership(userId, "branch-" + branch);
        transaction.executeWithoutResult(running -> written(userId, duties));
    }

    /** Seats on the committee and authority to approve are personal and written. */
    private void written(String userId, Set<String> duties) {
        if (duties.contains("committee-member")) {
            List<String> fields = List.of("RISK", "CREDIT", "LEGAL", "FINANCE");
            sql.update("insert into committee_member (user_id, expertise, appointed_from, appointed_until) values (?, ?, date '2000-01-01', date '2099-12-31')",
                userId,
                fields.get(Math.floorMod(userId.charAt(userId.length() - 1), fields.size())));
        }
        if (duties.contains("approver-branch")) {
            sql.update("""
                insert into approval_authority (user_id, level, document, granted_by, valid_from, valid_until)
                select ?, 'approver-branch', ? || '-' || year, 'board', make_date(year, 1, 1), make_date(year, 12, 31) from generate_series(2023, 2027) \
                year""", userId, "random-walk-" + userId);
        }
    }

    /** Lets those who are tempted into the other branch as well, as if nobody looked after branches. What the cast believes of them stays. */
    void mixBranches() {
        tempted().forEach(person -> identity.createTenantUserMembership(other(person), person.userId()));
    }

    void partBranches() {
        tempted().forEach(person -> identity.deleteTenantUserMembership(other(person), person.userId()));
    }

    private List<Person> tempted() {
        return people.stream().filter(person -> person.userId().startsWith("tempted-")).toList();
    }

    private static String other(Person person) {
        return BRANCHES.stream().filter(branch -> !person.branches().contains(branch)).findFirst().orElseThrow();
    }

    List<Person> all() {
        return people;
    }

    Person byId(String userId) {
        return people.stream().filter(person -> person.userId().equals(userId)).findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody of the cast is " + userId));
    }
}
