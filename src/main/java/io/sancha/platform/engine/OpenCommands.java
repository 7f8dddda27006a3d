package io.sancha.platform.engine;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person may ask of the engine, by the engine's own names for its commands. Whatever does not stand here is closed to every person
 * (API-01): the diagrams and the system itself do it, or nobody does. The same table holds for Tasklist, both RESTs and Java.
 */
final class OpenCommands {
    private static final String ANYBODY = "*";
    private static final String ADMINISTRATOR = "camunda-admin";

    /** Looking: each of these asks the engine's rights for every row. Hand-written SQL and the engine's tables are not looked at. */
    private static final Pattern READING = Pattern.compile("Get(?!Table|Properties|LicenseKey|TelemetryData|NextIdBlock)\\w+"
        + "|(?!Native|TablePage|SchemaLog)\\w+QueryImpl|Create(User|Group|Tenant)QueryCmd|ExecuteFilter\\w+Cmd|MetricsQuery\\w+Cmd"
        + "|(ExecuteList|ExecuteSingle|QueryCalledProcessDefinitions|QueryProcessInstances|QueryProcessInstancesCount)(Query)?Cmd|QueryServiceRowCountCmd"
        + "|TaskCountByCandidateGroupCmd|AuthorizationCheckCmd|CheckPassword|FindActiveActivityIdsCmd|IsIdentityServiceReadOnlyCmd|DetermineHistoryLevelCmd");

    /** Changing: the command, and the one duty whose work it is. */
    private static final Map<String, String> CHANGING = Map.ofEntries(
        // at a task; further checks by TaskGuard and RecordedCompletion
        entry("ClaimTaskCmd", ANYBODY),
        entry("AssignTaskCmd", ANYBODY),
        entry("CompleteTaskCmd", ANYBODY),
        entry("SubmitTaskFormCmd", ANYBODY),
        // opening a case; which diagram, says CaseOpening
        entry("StartProcessInstanceCmd", "relationship-manager"),
        entry("SubmitStartFormCmd", "relationship-manager"),
        // diagrams, as a proposal; what they may contain, says DeploymentRules
        entry("DeployCmd", "process-reviewer"),
        // people, their groups and their lists in Tasklist; everybody changes the own password
        entry("SaveUserCmd", ANYBODY),
        entry("CreateUserCmd", ADMINISTRATOR),
        entry("UnlockUserCmd", ADMINISTRATOR),
        entry("CreateGroupCmd", ADMINISTRATOR),
        entry("SaveGroupCmd", ADMINISTRATOR),
        entry("CreateMembershipCmd", ADMINISTRATOR),
        entry("DeleteMembershipCmd", ADMINISTRATOR),
        entry("CreateFilterCmd", ADMINISTRATOR),
        entry("SaveFilterCmd", ADMINISTRATOR),
        entry("DeleteFilterCmd", ADMINISTRATOR));

    private OpenCommands() {
    }

    /** Whether a person of these groups may give the command at all. @param command its simple class name */
    static boolean open(String command, Set<String> groups) {
        if (READING.matcher(command).matches()) {
            return true;
        }
        String duty = CHANGING.get(command);
        return duty != null && (duty.equals(ANYBODY) || groups.contains(duty));
    }
}
