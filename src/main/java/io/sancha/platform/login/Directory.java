package io.sancha.platform.login;

import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.task.Worklist;
import io.sancha.platform.task.WorklistFilters;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees at each start that every duty is a group with its lists in Tasklist and its rights in the engine. What a duty may do with the loans is
 * not decided here but at each task; here stands only who reaches which application and resource.
 */
@Component
public class Directory {
    private final IdentityService identity;
    private final AuthorizationService rights;
    private final WorklistFilters lists;
    private final Duties duties;

    Directory(IdentityService identity, AuthorizationService rights, WorklistFilters lists, Duties duties) {
        this.identity = identity;
        this.rights = rights;
        this.lists = lists;
        this.duties = duties;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void establish() {
        List<Duty> all = duties.all();
        all.forEach(duty -> group(duty.id(), duty.name(), "WORKFLOW"));
        group("camunda-admin", "引擎管理员 Engine administrators", "SYSTEM");
        group("head-office", "总行 Head office", "BRANCH");
        if (rights.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).resourceType(Resources.APPLICATION).count() == 0) {
            grantRights();
        }
        lists();
        if (rights.createAuthorizationQuery().resourceType(Resources.TENANT).count() == 0) {
            grantBranches();
        }
    }

    private void grantBranches() {
        grant("camunda-admin", Resources.TENANT, Authorization.ANY, Permissions.ALL);
        grant("camunda-admin", Resources.TENANT_MEMBERSHIP, Authorization.ANY, Permissions.ALL);
    }

    /** Makes a group if there is none. With a branch's group its branch is there: the database sees to that. */
    void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void grantRights() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        everybody(Resources.USER, Authorization.ANY, Permissions.READ);
        everybody(Resources.GROUP, Authorization.ANY, Permissions.READ);
        grant("relationship-manager", Resources.PROCESS_DEFINITION, "credit-lifecycle", Permissions.CREATE_INSTANCE);
        grant("relationship-manager", Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        for (String reader : List.of("auditor", "process-reviewer")) {
            grant(reader, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(reader, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        grant("auditor", Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ_INSTANCE, Permissions.READ_HISTORY, Permissions.READ_TASK);
        grant("auditor", Resources.OPERATION_LOG_CATEGORY, Authorization.ANY, UserOperationLogCategoryPermissions.READ);
        grant("auditor", Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        grant("auditor", Resources.TASK, Authorization.ANY, Permissions.READ);
        grant("process-reviewer", Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ, Permissions.CREATE);
        // who keeps the machine keeps people and groups, not loans: no right on any process, task or decision
        grant("camunda-admin", Resources.APPLICATION, Authorization.ANY, Permissions.ACCESS);
        grant("camunda-admin", Resources.USER, Authorization.ANY, Permissions.ALL);
        grant("camunda-admin", Resources.GROUP, Authorization.ANY, Permissions.ALL);
        grant("camunda-admin", Resources.GROUP_MEMBERSHIP, Authorization.ANY, Permissions.ALL);
        grant("camunda-admin", Resources.FILTER, Authorization.ANY, Permissions.ALL);
        grant("camunda-admin", Resources.AUTHORIZATION, Authorization.ANY, Permissions.READ);
        grant("process-reviewer", Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ_INSTANCE);
    }

    private void everybody(Resource resource, String id, Permission permission) {
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        right.setUserId(Authorization.ANY);
        save(right, resource, id, permission);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        save(right, resource, id, permissions);
    }

    private void save(Authorization right, Resource resource, String id, Permission... permissions) {
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        rights.saveAuthorization(right);
    }

    /** Lists in Tasklist, each for the duties that find something in it. */
    private void lists() {
        int place = 0;
        for (Worklist list : Worklist.all()) {
            place += 10;
            lists.establish(list, place).ifPresent(id -> list.duties().forEach(duty -> grant(duty, Resources.FILTER, id, Permissions.READ)));
        }
    }
}
