package io.sancha.platform.engine;

import io.sancha.platform.guard.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The files of {@code processes/} that come with the build: diagrams, decision tables and forms, under the names by which forms are asked for
 * ({@code diligence/write-report.html}) whether we run from classes or from the jar. Forms are complete with the parts they share
 * ({@link FormParts}) and their words ({@link FormTexts}), so that they compare equal to those that were deployed.
 */
public final class BuildFiles {
    private static final String ROOT = "processes/";
    /** The words of forms, which go with the forms, and the help of their tasks, which nobody deploys. */
    private static final Set<String> BESIDE = Set.of("json", "yaml");

    private BuildFiles() {
    }

    /** All of them, in the order of their names; of a folder that stands on the class path twice, as under a test runner, the first, as with classes. */
    public static List<SourceFile> all() {
        try {
            Map<String, SourceFile> files = new TreeMap<>();
            for (Resource found : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.*")) {
                if (!BESIDE.contains(StringUtils.getFilenameExtension(found.getFilename()))) {
                    SourceFile file = read(found);
                    files.putIfAbsent(file.name(), file);
                }
            }
            return List.copyOf(files.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
            byte[] content = stream.readAllBytes();
            return new SourceFile(name, name.endsWith(".html") ? BuildForms.complete(content).orElseThrow() : content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
