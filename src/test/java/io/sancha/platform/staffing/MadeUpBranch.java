package io.sancha.platform.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A branch that has exactly the people whom a case needs, one a duty and five members of the committee; user id = number and duty. */
public final class MadeUpBranch {
    private static final List<String> DUTIES = List.of("relationship-manager", "rating-officer", "acceptance-officer", "lead-investigator",
        "assistant-investigator",
        "reviewer", "committee-secretary", "committee-chair", "approver-branch", "contract-officer-1", "contract-officer-2", "disbursement-auditor-1",
        "disbursement-auditor-2", "accountant", "collateral-custodian", "inspector", "risk-inspector", "classification-officer", "collector");
    private static final List<String> FIELDS = List.of("RISK", "CREDIT", "LEGAL", "FINANCE", "RISK");
    private final String number;
    private final IdentityService identity;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final List<String> people = new ArrayList<>();

    public MadeUpBranch(String number, IdentityService identity, JdbcTemplate sql, TransactionTemplate transaction) {
        this.number = number;
        this.identity = identity;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Within one transaction, as an import would. */
    public void open() {
        transaction.executeWithoutResult(status -> {
            Group group = identity.newGroup("branch-" + number);
            group.setName("试验支行 Branch " + number);
            group.setType("BRANCH");
            identity.saveGroup(group);
            DUTIES.forEach(duty -> joins(duty, duty));
            for (int i = 0; i < FIELDS.size(); i++) {
                String member = joins("member-" + (i + 1), "committee-member");
                sql.update("insert into committee_member (user_id, expertise, appointed_from, appointed_until) values (?, ?, '2000-01-01', '2099-12-31') "
                    + "on conflict do nothing", member, FIELDS.get(i));
            }
            authorised("approver-branch");
        });
    }

    public String id(String called) {
        return "s" + number + "-" + called;
    }

    /** Somebody new of the branch, with these duties. */
    String joins(String called, String... duties) {
        String user = id(called);
        User made = identity.newUser(user);
        made.setFirstName("试 " + called);
        made.setLastName("");
        made.setPassword("demo");
        identity.saveUser(made);
        people.add(user);
        identity.createMembership(user, "branch-" + number);
        Stream.of(duties).forEach(duty -> identity.createMembership(user, duty));
        return user;
    }

    /** For the day that the clock shows when tests begin, and the weeks around it. */
    void authorised(String called) {
        sql.update("insert into approval_authority (user_id, level, document, granted_by, valid_from, valid_until) "
            + "select ?, 'approver-branch', ?, 'test', current_date - 100, current_date + 200 on conflict do nothing", id(called), "S-" + id(called));
    }

    public void close() {
        transaction.executeWithoutResult(status -> {
            people.forEach(identity::deleteUser);
            identity.deleteGroup("branch-" + number);
            identity.deleteTenant(number);
        });
    }
}
