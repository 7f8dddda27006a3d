package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.HolderRule;
import java.util.Set;

/** What an open command must not bring along. */
final class CommandRules {
    private static final Set<String> WITHOUT_VARIABLES = Set.of("CompleteTaskCmd", "SubmitTaskFormCmd", "StartProcessInstanceCmd", "SubmitStartFormCmd");
    private static final Set<String> MEMBERSHIPS = Set.of("CreateMembershipCmd", "DeleteMembershipCmd");

    private CommandRules() {
    }

    /**
     * @throws Refusal TSK-01 to name another as holder, API-02 to set variables or ask for them, API-04 to change the own duties or
     * another's password, or to make a person with the system's name
     */
    static void check(Actor person, GivenCommand command) {
        String about = command.userId();
        boolean ofAnother = about != null && !about.equals(person.userId());
        if (Set.of("ClaimTaskCmd", "AssignTaskCmd").contains(command.name())) {
            HolderRule.checkNamesThemselves(about, person.userId());
        }
        if (WITHOUT_VARIABLES.contains(command.name()) && command.movesVariables()) {
            throw Refusal.by("API-02", "不能随任务或立案带入或取回流程变量；请填写表单，流程的走向由表单内容得出",
                "no process variables may be brought along or asked back; fill in the form: the way of the case follows from what is entered there");
        }
        if (MEMBERSHIPS.contains(command.name()) && !ofAnother) {
            throw Refusal.by("API-04", "不能更改自己的岗位和机构，请由另一位管理员办理", "nobody changes their own duties or branch; let another administrator do it");
        }
        if (command.name().equals("SaveUserCmd") && Actor.SYSTEM.equalsIgnoreCase(about)) {
            throw Refusal.by("API-04", "用户名 " + about + " 留给系统自身，请另取", "the user id " + about + " is the system's own name; choose another");
        }
        if (command.name().equals("SaveUserCmd") && ofAnother && !person.has("camunda-admin")) {
            throw Refusal.by("API-01", "只有管理员可以更改他人的登录资料", "only administrators change the login of another person");
        }
    }
}
