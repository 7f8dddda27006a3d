package io.sancha.tools.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** What to write behind {@code java} so that this build runs once more, in a process of its own. */
public final class ThisProgram {
    private ThisProgram() {
    }

    /** The build that runs here. */
    public static List<String> again() throws IOException {
        return program(System.getProperty("java.class.path"));
    }

    /** How this build is run again: a jar of Spring Boot by itself, anything else by its class path and its first class. */
    static List<String> program(String classPath) throws IOException {
        if (classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))) {
            try (ZipFile jar = new ZipFile(classPath)) {
                if (jar.getEntry("BOOT-INF/classes/") != null) {
                    return List.of("-jar", Path.of(classPath).toAbsolutePath().toString());
                }
            }
        }
        return List.of("-cp", absolute(classPath), "io.sancha.Sancha");
    }

    /** It is started in a folder of its own. */
    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(separator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(separator, entries);
    }
}
