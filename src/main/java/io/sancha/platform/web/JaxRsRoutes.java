package io.sancha.platform.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds every route of JAX-RS classes by their annotations, following those that lead on to another class. */
final class JaxRsRoutes {
    private final Map<String, Optional<Type>> found = new TreeMap<>();

    private JaxRsRoutes() {
    }

    /** Routes as {@code METHOD /path/{}}, with what is read from their body; empty where nothing is. */
    static Map<String, Optional<Type>> of(String root, Collection<Class<?>> classes) {
        var routes = new JaxRsRoutes();
        classes.stream().filter(type -> type.isAnnotationPresent(Path.class))
            .forEach(type -> routes.follow(type, join(root, type.getAnnotation(Path.class).value()), List.of()));
        return routes.found;
    }

    private void follow(Class<?> type, String path, List<Class<?>> above) {
        if (above.contains(type)) {
            return;
        }
        List<Class<?>> way = new ArrayList<>(above);
        way.add(type);
        for (Method method : type.getMethods()) {
            List<Annotation> notes = declarations(method).flatMap(m -> Stream.of(m.getAnnotations())).toList();
            String further = notes.stream().filter(Path.class::isInstance).map(a -> join(path, ((Path) a).value())).findFirst().orElse(path);
            List<String> verbs = notes.stream().map(a -> a.annotationType().getAnnotation(HttpMethod.class)).filter(a -> a != null).map(HttpMethod::value)
                .toList();
            verbs.forEach(verb -> found.merge(verb + " " + further, body(method), (known, same) -> known.or(() -> same)));
            if (verbs.isEmpty() && notes.stream().anyMatch(Path.class::isInstance)) {
                follow(method.getReturnType(), further, way);
            }
        }
    }

    /** The parameter that is neither of the address nor of the surroundings, which all bear an annotation. */
    private static Optional<Type> body(Method method) {
        return IntStream.range(0, method.getParameterCount())
            .filter(i -> declarations(method).allMatch(m -> m.getParameterAnnotations()[i].length == 0))
            .mapToObj(i -> method.getGenericParameterTypes()[i]).findFirst();
    }

    /** The method as each of its class, the classes above and their interfaces declares it. */
    private static Stream<Method> declarations(Method method) {
        return kin(method.getDeclaringClass()).stream().flatMap(type -> Stream.of(type.getMethods()))
            .filter(m -> m.getName().equals(method.getName()) && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }

    private static Set<Class<?>> kin(Class<?> type) {
        Set<Class<?>> all = new HashSet<>(Set.of(type));
        for (Class<?> one : type.getInterfaces()) {
            all.addAll(kin(one));
        }
        if (type.getSuperclass() != null) {
            all.addAll(kin(type.getSuperclass()));
        }
        return all;
    }

    private static String join(String root, String path) {
        String bare = path.replaceAll("\\{[^}]*}", "{}").replaceAll("^/|/$", "");
        return bare.isEmpty() ? root : root + "/" + bare;
    }
}
