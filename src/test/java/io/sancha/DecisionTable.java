package io.sancha;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** A decision table of {@code processes/} without the process engine, asked on a bank date. */
public final class DecisionTable {
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    private DecisionTable(DmnDecision decision) {
        this.decision = decision;
    }

    /** @param stage folder of the stage @param id the decision's id, which is the file's name */
    public static DecisionTable of(String stage, String id) {
        try (InputStream file = Files.newInputStream(Path.of("processes", stage, id + ".dmn"))) {
            return new DecisionTable(ENGINE.parseDecision(id, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that fit, as their outputs by name. */
    public List<Map<String, Object>> rows(LocalDate bankDate, Map<String, Object> facts) {
        Map<String, Object> inputs = new HashMap<>(facts);
        inputs.put("bankDate", Date.from(bankDate.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()));
        return ENGINE.evaluateDecision(decision, inputs).getResultList();
    }
}
