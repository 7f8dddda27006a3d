package io.sancha.randomwalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.MadeUpNumbers;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.walkthrough.DossierEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A case that a walk has begun, with the dossier of what honest people enter in it. */
final class Begun {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
    /** Late enough for a case that was slow to be accepted. */
    private static final LocalDate VISITED_ON = LocalDate.of(2024, 3, 20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String id;
    private final String branch;
    private final String instance;
    private final String definition;
    private final DossierEntries entries;
    private final EngineActors people;
    private final Map<String, String> made = new HashMap<>();
    private int failed;

    private Begun(String id, String branch, String instance, String definition, DossierEntries entries, EngineActors people) {
        this.id = id;
        this.branch = branch;
        this.instance = instance;
        this.definition = definition;
        this.entries = entries;
        this.people = people;
    }

    /** @param started the engine's answer to the start @param serial makes the customer one that no other case has */
    static Begun of(ApplicationContext beans, String started, String branch, boolean enterprise, int serial) {
        try {
            JsonNode instance = JSON.readTree(started);
            return new Begun(instance.get("businessKey").asText(), branch, instance.get("id").asText(), instance.get("definitionId").asText(),
                new DossierEntries(beans, enterprise ? garmentMaker(branch, serial) : homeRenovation(branch, serial)), beans.getBean(EngineActors.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String garmentMaker(String branch, int serial) throws IOException {
        return told("garment-maker", branch).replace("91211000123456789U", MadeUpNumbers.enterprise(500_000_000L + serial))
            .replace("211000196503120010", MadeUpNumbers.person(serial));
    }

    /** The renovation's papers are of May; its people come in March like the rest. */
    private static String homeRenovation(String branch, int serial) throws IOException {
        return told("home-renovation", branch).replace("211000198806150021", MadeUpNumbers.person(serial)).replace("2024-05-", "2024-03-")
            .replace("2024-04-", "2024-02-");
    }

    private static String told(String name, String branch) throws IOException {
        ObjectNode dossier = (ObjectNode) JSON.readTree(Files.readString(Path.of("src/docs/dossiers/" + name + ".json")));
        ObjectNode actors = dossier.putObject("actors");
        IntStream.rangeClosed(1, 5).forEach(number -> actors.put("committee-member-" + number, Cast.honest("committee-member", branch, number)));
        for (JsonNode visit : dossier.at("/diligence/visits")) {
            ((ObjectNode) visit).put("on", VISITED_ON.toString());
        }
        return dossier.put("branch", branch).toString();
    }

    String id() {
        return id;
    }

    String branch() {
        return branch;
    }

    String instance() {
        return instance;
    }

    String definition() {
        return definition;
    }

    DossierEntries entries() {
        return entries;
    }

    /** What an honest person enters at the task, made by its holder once; an empty entry while nobody holds it. */
    String entry(HumanTask task) {
        String known = made.get(task.id());
        if (known != null || task.assignee() == null) {
            return known == null ? "{}" : known;
        }
        try {
            String entry = people.actingAs(new Actor(task.assignee(), new HashSet<>(people.groupsOf(task.assignee()))),
                () -> JSON.writeValueAsString(entries.at(task)));
            made.put(task.id(), entry);
            return entry;
        } catch (Refusal nothingToTell) {
            return "{}";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts an honest try that came to nothing. @return how many so far */
    int failed() {
        return ++failed;
    }
}
