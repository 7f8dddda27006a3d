package io.sancha.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is open at the engine's REST and at that of its web applications: the table {@code security/engine-routes.txt}. What is not in it is closed. */
final class OpenRoutes {
    private static final String REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api";
    private static final String SAME_AT_WEBAPPS = WEBAPPS + "/engine/engine/default";
    private static final String EVERYBODY = "everybody";

    private final List<Route> routes;

    OpenRoutes() {
        try (InputStream table = OpenRoutes.class.getResourceAsStream("/security/engine-routes.txt")) {
            routes = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .flatMap(OpenRoutes::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An open route.
     *
     * @param paged whether it is a list, which must be asked for in pages
     * @param few whether it is a list of few, of which the first page is meant where none is asked for: the web applications ask for it whole
     */
    record Route(String method, Pattern path, Set<String> groups, boolean paged, boolean few) {
        boolean openTo(Collection<String> person) {
            return groups.contains(EVERYBODY) || person.stream().anyMatch(groups::contains);
        }
    }

    /** @param path as it was sent, not decoded: whoever hides a letter behind a percent sign finds nothing open */
    Optional<Route> find(String method, String path) {
        String plain = path.replace("%3A", ":");
        String bare = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return routes.stream().filter(route -> route.method().equals(method) && route.path().matcher(bare).matches()).findFirst();
    }

    private static Stream<Route> read(String line) {
        String[] words = line.split("\\s+");
        Stream<String> addresses = words[1].startsWith(WEBAPPS) ? Stream.of(words[1]) : Stream.of(REST + words[1], SAME_AT_WEBAPPS + words[1]);
        String list = words.length > 3 ? words[3] : "";
        return addresses.map(address -> new Route(words[0], pattern(address), Set.of(words[2].split(",")), list.equals("paged"), list.equals("few")));
    }

    private static Pattern pattern(String address) {
        return Pattern.compile(address.replace("{id}", "([a-z-]+:[0-9]+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            .replace("{name}", "(?!(count|create|statistics|report)(/|$))[A-Za-z0-9-]+")
            .replace("{file}", "[A-Za-z0-9./_-]+"));
    }
}
