package io.sancha.tools.help;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sancha.platform.guard.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the help that came with the build. What is wrong in it stops the start; the tests find it before. */
final class HelpFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private HelpFiles() {
    }

    static RuleBook rules() {
        return read("/processes/rules.yaml", new TypeReference<>() { });
    }

    static DutyHelp duties() {
        return read("/processes/duties.yaml", new TypeReference<>() { });
    }

    /** The help of every human task, by its id, in the order of the contract's processes; the folder of a process has one file. */
    static Map<String, TaskHelp> tasks() {
        Map<String, TaskHelp> all = new LinkedHashMap<>();
        List<String> folders = Contract.ofTheBank().processes().stream().filter(process -> !process.people().isEmpty())
            .map(process -> process.file().substring(0, process.file().indexOf('/'))).distinct().toList();
        folders.forEach(folder -> all.putAll(read("/processes/" + folder + "/help.yaml", new TypeReference<LinkedHashMap<String, TaskHelp>>() { })));
        return all;
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = HelpFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the build has no " + name);
            }
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
