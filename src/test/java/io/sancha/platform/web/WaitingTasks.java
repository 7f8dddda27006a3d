package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Of each human task of the diagrams one that waits in the bank that is pictured, in the hands of somebody who may do it. */
final class WaitingTasks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final int port;
    private final List<JsonNode> waiting;
    private final List<JsonNode> people;

    WaitingTasks(int port) throws IOException, InterruptedException {
        this.port = port;
        waiting = list(get("/engine-rest/task?sortBy=id&sortOrder=asc&maxResults=2000"));
        people = list(get("/api/demo-people"));
    }

    /** @param person who holds it */
    record Held(String task, String process, String id, String person) {
    }

    /** What each human task is called, in the order of the loan's life as the server tells it: its process by its id. */
    Map<String, JsonNode> kinds() throws IOException, InterruptedException {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        list(get("/api/process-contract")).forEach(task -> kinds.putIfAbsent(task.get("task").asText(), task));
        return kinds;
    }

    /** One of each kind, claimed where nobody held one; a kind of which none waits is not there. */
    Collection<Held> ofEachKind() throws IOException, InterruptedException {
        List<Held> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> kind : kinds().entrySet()) {
            for (JsonNode task : heldFirst(kind.getKey())) {
                String person = task.get("assignee").isNull() ? claimed(task, kind.getValue()) : task.get("assignee").asText();
                if (person != null) {
                    found.add(new Held(kind.getKey(), kind.getValue().get("process").asText(), task.get("id").asText(), person));
                    break;
                }
            }
        }
        return found;
    }

    private List<JsonNode> heldFirst(String kind) {
        List<JsonNode> all = waiting.stream().filter(task -> task.get("taskDefinitionKey").asText().equals(kind)).toList();
        return Stream.concat(all.stream().filter(task -> !task.get("assignee").isNull()), all.stream().filter(task -> task.get("assignee").isNull())).toList();
    }

    /** Who of the branch and of the duty may take it, by the server's answer: not who had another part in the case; null where nobody may. */
    private String claimed(JsonNode task, JsonNode kind) throws IOException, InterruptedException {
        List<String> duties = StreamSupport.stream(kind.get("candidateGroups").spliterator(), false).map(JsonNode::asText).toList();
        for (JsonNode person : people) {
            boolean here = person.path("branch").asText(task.get("tenantId").asText()).equals(task.get("tenantId").asText());
            String user = person.get("userId").asText();
            if (here && duties.contains(person.get("duty").asText())
                && new RawVisitor(port, user).post("/api/tasks/" + task.get("id").asText() + "/claim", "").statusCode() < 300) {
                return user;
            }
        }
        return null;
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return JSON.readTree(new RawVisitor(port, "auditor").get(address).body());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
