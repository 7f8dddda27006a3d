package io.sancha.tools.guard;

import io.sancha.platform.engine.StandingFiles;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that paths mean, among those of the build: what is not given is as the build has it, so that a single diagram is judged as a part of
 * the whole, as when it is deployed.
 *
 * @param given the files that the paths mean, by the names under which they would be deployed
 */
public record CheckedTree(Map<String, SourceFile> given) {
    private static final String JUDGED = ".*\\.(bpmn|dmn|form)";
    /** More folders than this lie between no path and a diagram. */
    private static final int DEEPEST = 8;
    /** Whoever names a whole disk is told so, and the disk is not read. */
    private static final int MOST = 2_000;
    /** Bytes of a file that are read: twice what the guard takes, so that it sees that there is more. */
    private static final int LARGEST = 2_000_000;

    /**
     * @param paths diagrams, tables and forms, or folders that hold them
     * @throws IOException if a path is not there, cannot be read, or holds nothing to check
     */
    public static CheckedTree of(Collection<Path> paths) throws IOException {
        Map<String, SourceFile> given = new TreeMap<>();
        for (Path path : paths) {
            List<Path> files = files(path);
            if (files.isEmpty()) {
                throw new IOException(path + "：没有 .bpmn、.dmn 或 .form 文件 / holds no .bpmn, .dmn or .form file");
            }
            for (Path file : files) {
                String name = name(file);
                try (InputStream content = Files.newInputStream(file)) {
                    given.put(name, new SourceFile(name, content.readNBytes(LARGEST)));
                }
            }
        }
        return new CheckedTree(given);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!Files.isReadable(path)) {
                throw new IOException(path + "：不存在或不可读 / is not there or cannot be read");
            }
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path, DEEPEST)) {
            List<Path> files = tree.filter(file -> file.toString().matches(JUDGED)).filter(Files::isRegularFile).limit(MOST + 1L).sorted().toList();
            if (files.size() > MOST) {
                throw new IOException(path + "：多于 " + MOST + " 个文件 / holds more than " + MOST + " files");
            }
            return files;
        }
    }

    /** As the bank names it: a file that lies elsewhere, as Modeler saved it, is that of the bank with its name. */
    private static String name(Path file) {
        String last = file.getFileName().toString();
        Path folder = file.toAbsolutePath().normalize().getParent().getFileName();
        String name = (folder == null ? "" : folder + "/") + last;
        Contract bank = Contract.ofTheBank();
        List<String> ofTheBank = Stream.concat(bank.processes().stream().map(ContractProcess::file), bank.allTables()).toList();
        return ofTheBank.contains(name) ? name : ofTheBank.stream().filter(known -> known.endsWith("/" + last)).findFirst().orElse(name);
    }

    /** Everything that would stand together; the given files alone where they cannot be looked at, so that nobody knows what stands beside them. */
    public List<SourceFile> whole(Guard guard) {
        List<SourceFile> whole = new ArrayList<>(given.values());
        Guard.Names names = guard.names(given.values());
        if (names.findings().isEmpty()) {
            whole.addAll(StandingFiles.ofTheBuild(names));
        }
        return whole;
    }
}
