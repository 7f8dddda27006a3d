package io.sancha.platform.guard.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the contract. It comes with the build and is not deployed; its reader takes a slip of the pen for one all the same. */
final class ContractFile {
    /** The bank's own, on the classpath. */
    private static final String NAME = "/processes/contract.yaml";
    /** The file has some 20,000 characters; what has a hundred thousand is none of ours. */
    private static final int LONGEST = 100_000;
    /** A value in a list in an entry in a list in a process in the file: seven. */
    private static final int DEEPEST = 10;
    private static final ObjectMapper YAML = reader();
    private static final Contract OF_THE_BANK = readOwn();

    private ContractFile() {
    }

    /** Read once: it comes with the build. */
    static Contract ofTheBank() {
        return OF_THE_BANK;
    }

    private static Contract readOwn() {
        try (InputStream file = ContractFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException("the build has no " + NAME);
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with line and column, if the text is no contract, or names something twice or something that is not there */
    static Contract read(String text) {
        Contract contract;
        try {
            contract = YAML.readValue(text, Contract.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a contract: " + e.getMessage(), e);
        }
        List<String> slips = ContractSlips.of(contract);
        if (!slips.isEmpty()) {
            throw new IllegalArgumentException("the contract contradicts itself: " + String.join("; ", slips));
        }
        return contract;
    }

    private static ObjectMapper reader() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        limits.setAllowRecursiveKeys(false);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(limits).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        return new ObjectMapper(yaml).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
