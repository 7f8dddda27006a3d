package io.sancha.platform.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds every route of JAX-RS classes by their annotations, following those that lead on to another class. */
final class JaxRsRoutes {
    private final Set<String> found = new TreeSet<>();

    private JaxRsRoutes() {
    }

    /** Routes as {@code METHOD /path/{}}. */
    static Set<String> of(String root, Collection<Class<?>> classes) {
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
            List<Annotation> notes = annotations(method);
            String further = notes.stream().filter(Path.class::isInstance).map(a -> join(path, ((Path) a).value())).findFirst().orElse(path);
            List<String> verbs = notes.stream().map(a -> a.annotationType().getAnnotation(HttpMethod.class)).filter(a -> a != null).map(HttpMethod::value)
                .toList();
            verbs.forEach(verb -> found.add(verb + " " + further));
            if (verbs.isEmpty() && notes.stream().anyMatch(Path.class::isInstance)) {
                follow(method.getReturnType(), further, way);
            }
        }
    }

    private static List<Annotation> annotations(Method method) {
        return kin(method.getDeclaringClass()).stream().flatMap(type -> Stream.of(type.getMethods()))
            .filter(m -> m.getName().equals(method.getName()) && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
            .flatMap(m -> Stream.of(m.getAnnotations())).toList();
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
