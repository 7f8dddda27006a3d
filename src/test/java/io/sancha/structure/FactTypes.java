package io.sancha.structure;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.ResolvableType;

/** What the facts of a case are made of, section by section: follows a dotted path through records to the type at its end. */
record FactTypes(Map<String, ResolvableType> sections) {

    /** The type at a path from the top of the facts; empty if no fact is there. */
    Optional<ResolvableType> at(String path) {
        int dot = path.indexOf('.');
        Optional<ResolvableType> section = Optional.ofNullable(sections.get(dot < 0 ? path : path.substring(0, dot)));
        return dot < 0 ? section : section.flatMap(type -> within(type, path.substring(dot + 1)));
    }

    /** The type at a path inside a record; {@code .} is the thing itself. */
    static Optional<ResolvableType> within(ResolvableType type, String path) {
        if (path.equals(".")) {
            return Optional.of(type);
        }
        Optional<ResolvableType> found = Optional.of(type);
        for (String name : path.split("\\.")) {
            found = found.flatMap(known -> component(known, name));
        }
        return found;
    }

    /** What the rows of a list are; empty if the type is no list. */
    static Optional<ResolvableType> rows(ResolvableType type) {
        return Collection.class.isAssignableFrom(type.toClass()) ? Optional.of(type.as(Collection.class).getGeneric(0)) : Optional.empty();
    }

    private static Optional<ResolvableType> component(ResolvableType type, String name) {
        return components(type).stream().filter(component -> component.name().equals(name)).map(Component::type).findFirst();
    }

    private static List<Component> components(ResolvableType type) {
        return !type.toClass().isRecord() ? List.of() : Arrays.stream(type.toClass().getRecordComponents())
            .map(component -> new Component(component.getName(), ResolvableType.forMethodReturnType(component.getAccessor()))).toList();
    }

    /** Every component of every record that can be reached from the sections. */
    Set<Component> everything() {
        Set<Component> found = new LinkedHashSet<>();
        sections.values().forEach(type -> collect(type, found, new HashSet<>()));
        return found;
    }

    private static void collect(ResolvableType type, Set<Component> found, Set<Class<?>> seen) {
        ResolvableType inside = rows(type).orElse(type);
        if (seen.add(inside.toClass())) {
            for (Component component : components(inside)) {
                found.add(component);
                collect(component.type(), found, seen);
            }
        }
    }

    /** A component of a record. */
    record Component(String name, ResolvableType type) {
        /** Whether JSON writes it as one value or by a record's components, so that its type tells what a form finds there. */
        boolean tells() {
            Class<?> inside = rows(type).orElse(type).toClass();
            return inside != Object.class && !Map.class.isAssignableFrom(inside) && !Optional.class.isAssignableFrom(inside)
                && (inside.isRecord() || inside.isPrimitive()
                || Modifier.isFinal(inside.getModifiers()) || inside.isEnum() || Number.class.isAssignableFrom(inside));
        }
    }
}
