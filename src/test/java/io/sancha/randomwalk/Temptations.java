package io.sancha.randomwalk;

import java.util.List;

/**
 * What people try at the entry points besides doing their work: one line a try. Nothing of it may ever be let through, but for giving back a
 * task by who holds it. The words in braces are filled with what the case has; {@code engine} stands for one of the addresses of the
 * engine's REST.
 */
final class Temptations {
    /** @param method of the request @param path its path @param body JSON, or nothing */
    record Try(String method, String path, String body) {
        boolean givesBack() {
            return path.endsWith("/unclaim");
        }

        /** Whether it names somebody as the task's holder. */
        boolean names() {
            return path.endsWith("/claim") || path.endsWith("/assignee");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static final List<String> ENGINES = List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");
    private static final String ANSWERS = "{\"variables\":{\"reviewOutcome\":{\"value\":\"AGREED\",\"type\":\"String\"},"
        + "\"approvalOutcome\":{\"value\":\"APPROVED\",\"type\":\"String\"}}}";
    static final List<Try> ALL = List.of(
        // tasks
        new Try("POST", "{engine}/task/{task}/claim", "{\"userId\":\"{other}\"}"),
        new Try("POST", "{engine}/task/{task}/unclaim", "{}"),
        new Try("POST", "{engine}/task/{task}/assignee", "{\"userId\":\"{me}\"}"),
        new Try("POST", "{engine}/task/{task}/assignee", "{\"userId\":\"{other}\"}"),
        new Try("POST", "{engine}/task/{task}/delegate", "{\"userId\":\"{other}\"}"),
        new Try("POST", "{engine}/task/{task}/resolve", ANSWERS),
        new Try("POST", "{engine}/task/{task}/complete", ANSWERS),
        new Try("POST", "{engine}/task/{task}/submit-form", ANSWERS),
        new Try("POST", "{engine}/task/{task}/bpmnError", "{\"errorCode\":\"any\"}"),
        new Try("POST", "{engine}/task/{task}/bpmnEscalation", "{\"escalationCode\":\"any\"}"),
        new Try("PUT", "{engine}/task/{task}/variables/reviewOutcome", "{\"value\":\"AGREED\",\"type\":\"String\"}"),
        new Try("PUT", "{engine}/task/{task}/localVariables/reviewOutcome", "{\"value\":\"AGREED\",\"type\":\"String\"}"),
        new Try("POST", "{engine}/task/{task}/variables", "{\"modifications\":{\"reviewOutcome\":{\"value\":\"AGREED\",\"type\":\"String\"}}}"),
        new Try("PUT", "{engine}/task/{task}", "{\"name\":\"mine\",\"assignee\":\"{me}\",\"owner\":\"{me}\"}"),
        new Try("DELETE", "{engine}/task/{task}", null),
        new Try("POST", "{engine}/task/{task}/identity-links", "{\"userId\":\"{me}\",\"type\":\"candidate\"}"),
        new Try("POST", "{engine}/task/{task}/identity-links", "{\"groupId\":\"admin\",\"type\":\"candidate\"}"),
        new Try("POST", "{engine}/task/{task}/identity-links/delete", "{\"groupId\":\"{duty}\",\"type\":\"candidate\"}"),
        // instances
        new Try("PUT", "{engine}/process-instance/{instance}/variables/reviewOutcome", "{\"value\":\"AGREED\",\"type\":\"String\"}"),
        new Try("PUT", "{engine}/execution/{instance}/localVariables/reviewOutcome", "{\"value\":\"AGREED\",\"type\":\"String\"}"),
        new Try("PUT", "{engine}/process-instance/{instance}/suspended", "{\"suspended\":true}"),
        new Try("DELETE", "{engine}/process-instance/{instance}", null),
        new Try("POST", "{engine}/process-instance/{instance}/modification",
        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"disburse-loan\"}]}"),
        new Try("POST", "{engine}/process-instance/delete", "{\"processInstanceIds\":[\"{instance}\"],\"deleteReason\":\"gone\"}"),
        new Try("POST", "{engine}/modification/execute", "{\"processInstanceIds\":[\"{instance}\"],\"processDefinitionId\":\"{definition}\","
        + "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"disburse-loan\"}]}"),
        new Try("POST", "{engine}/migration/execute", "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"{definition}\","
        + "\"targetProcessDefinitionId\":\"{definition}\",\"instructions\":[]},\"processInstanceIds\":[\"{instance}\"]}"),
        new Try("POST", "{engine}/process-definition/{definition}/restart",
        "{\"processInstanceIds\":[\"{instance}\"],\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"disburse-loan\"}]}"),
        new Try("PUT", "{engine}/process-definition/{definition}/suspended", "{\"suspended\":true,\"includeProcessInstances\":true}"),
        new Try("DELETE", "{engine}/process-definition/{definition}?cascade=true", null),
        new Try("POST", "{engine}/process-definition/key/disbursement/start", "{\"businessKey\":\"{case}\"}"),
        new Try("POST", "{engine}/process-definition/key/credit-lifecycle/start",
        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"disburse-loan\"}]}"),
        new Try("POST", "{engine}/message", "{\"messageName\":\"application-withdrawn\",\"businessKey\":\"{case}\"}"),
        new Try("POST", "{engine}/signal", "{\"name\":\"any\"}"),
        new Try("POST", "{engine}/condition", "{\"variables\":{\"reviewOutcome\":{\"value\":\"AGREED\"}}}"),
        new Try("DELETE", "{engine}/history/process-instance/{instance}", null),
        // jobs
        new Try("POST", "{engine}/job/{job}/execute", null),
        new Try("PUT", "{engine}/job/{job}/duedate", "{\"duedate\":\"2020-01-01T00:00:00.000+0800\"}"),
        new Try("PUT", "{engine}/job/{job}/retries", "{\"retries\":0}"),
        new Try("DELETE", "{engine}/job/{job}", null),
        // people and rights
        new Try("POST", "{engine}/authorization/create", "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"{me}\",\"resourceType\":7,\"resourceId\":\"*\"}"),
        new Try("PUT", "{engine}/group/camunda-admin/members/{me}", null),
        new Try("POST", "{engine}/filter/create", "{\"resourceType\":\"Task\",\"name\":\"f\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}"),
        new Try("POST", "{engine}/task?maxResults=10", "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}"));

    private Temptations() {
    }
}
