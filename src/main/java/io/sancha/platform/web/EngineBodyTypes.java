package io.sancha.platform.web;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;

/** What the engine's REST and that of its web applications read from the body of a request, by its address: taken from their own classes. */
final class EngineBodyTypes {
    private static final String REST = "/engine-rest";
    private static final String SAME_AT_WEBAPPS = "/camunda/api/engine/engine/default";
    /** Read by themselves: the files of a deployment, and what is no JSON. */
    private static final Set<Type> OTHERS = Set.of(MultipartFormData.class, String.class);

    /** Text to the engine, which makes of it a query of the filter's kind: all filters are on tasks. */
    private static final Set<String> FILTERED = Set.of("POST " + REST + "/filter/{}/list", "POST " + REST + "/filter/{}/count");

    /** @param signs of its path that stand for anything */
    private record Body(String method, Pattern path, long signs, Type type) {
    }

    private final List<Body> bodies;

    EngineBodyTypes() {
        Map<String, Optional<Type>> rest = JaxRsRoutes.of(REST, CamundaRestResources.getResourceClasses());
        Map<String, Optional<Type>> admin = JaxRsRoutes.of("/camunda/api/admin", new AdminApplication().getClasses());
        Map<String, Optional<Type>> cockpit = JaxRsRoutes.of("/camunda/api/cockpit", new CockpitApplication().getClasses());
        bodies = Stream.of(rest, admin, cockpit).flatMap(routes -> routes.entrySet().stream())
            .flatMap(route -> route.getValue().map(type -> FILTERED.contains(route.getKey()) ? TaskQueryDto.class : type)
                .filter(type -> !OTHERS.contains(type)).map(type -> body(route.getKey(), type)).stream())
            .sorted(Comparator.comparing(Body::signs)).toList();
    }

    private static Body body(String route, Type type) {
        String[] words = route.split(" ", 2);
        return new Body(words[0], Pattern.compile(words[1].replace("{}", "[^/]+")), words[1].chars().filter(sign -> sign == '{').count(), type);
    }

    /** @param path as it was sent; where several routes fit, that with the fewest names of its own counts */
    Optional<Type> of(String method, String path) {
        String plain = path.startsWith(SAME_AT_WEBAPPS) ? REST + path.substring(SAME_AT_WEBAPPS.length()) : path;
        return bodies.stream().filter(body -> body.method().equals(method) && body.path().matcher(plain).matches()).map(Body::type).findFirst();
    }
}
