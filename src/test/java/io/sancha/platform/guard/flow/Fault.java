package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A slip of a reviewer's hand, at a random place of a diagram of blocks. */
enum Fault {
    /** A flow is lost. */
    FLOW_LOST {
        @Override
        Scope in(Scope scope, Random random) {
            Flow lost = any(scope.flows(), random);
            return new Scope(elements(scope), scope.flows().stream().filter(flow -> flow != lost).toList());
        }
    },
    /** A split or a join of one kind is drawn as the other. */
    GATEWAY_OF_THE_OTHER_KIND {
        @Override
        Scope in(Scope scope, Random random) {
            List<Element> gateways = elements(scope).stream().filter(element -> element.kind() == Kind.EXCLUSIVE || element.kind() == Kind.PARALLEL).toList();
            if (gateways.isEmpty()) {
                return null;
            }
            Element wrong = any(gateways, random);
            Kind other = wrong.kind() == Kind.PARALLEL ? Kind.EXCLUSIVE : Kind.PARALLEL;
            return new Scope(elements(scope).stream().map(element -> element == wrong
                ? new Element(wrong.id(), other, wrong.event(), wrong.course(), wrong.code(), null, null) : element).toList(), scope.flows());
        }
    },
    /** A flow to a parallel join leads past it, and not to another parallel gateway, which would join it all the same. */
    FLOW_PAST_A_JOIN {
        @Override
        Scope in(Scope scope, Random random) {
            List<Flow> joined = scope.flows().stream().filter(flow -> isJoin(scope, flow) && scope.element(scope.leaving(flow.to()).get(0).to())
                .kind() != Kind.PARALLEL).toList();
            if (joined.isEmpty()) {
                return null;
            }
            Flow past = any(joined, random);
            return redirected(scope, past, scope.leaving(past.to()).get(0).to());
        }
    },
    /** A flow to a parallel split leads past it, into one of its branches. */
    FLOW_PAST_A_SPLIT {
        @Override
        Scope in(Scope scope, Random random) {
            List<Flow> split = scope.flows().stream().filter(flow -> scope.element(flow.to()).kind() == Kind.PARALLEL && scope.leaving(flow.to()).size() > 1)
                .toList();
            if (split.isEmpty()) {
                return null;
            }
            Flow past = any(split, random);
            return redirected(scope, past, any(scope.leaving(past.to()), random).to());
        }
    },
    /** An end event is lost, with the flow to it. */
    END_LOST {
        @Override
        Scope in(Scope scope, Random random) {
            Element lost = any(elements(scope).stream().filter(element -> element.kind() == Kind.END).toList(), random);
            return new Scope(elements(scope).stream().filter(element -> element != lost).toList(),
                scope.flows().stream().filter(flow -> !flow.to().equals(lost.id())).toList());
        }
    };

    /** @return null where the scope has nothing that could be spoilt so */
    abstract Scope in(Scope scope, Random random);

    /** The diagram with this fault in one of its scopes; null where none of them can have it. */
    Diagram in(Diagram diagram, Random random) {
        List<Scope> scopes = new ArrayList<>();
        collect(diagram.body(), scopes);
        Scope spoilt = any(scopes, random);
        Scope fault = in(spoilt, random);
        return fault == null ? null : new Diagram(diagram.id(), diagram.file(), replaced(diagram.body(), scope -> scope == spoilt ? fault : null));
    }

    private static void collect(Scope scope, List<Scope> scopes) {
        scopes.add(scope);
        scope.elements().forEach(element -> {
            if (element.body() != null) {
                collect(element.body(), scopes);
            }
        });
    }

    private static Scope replaced(Scope scope, Function<Scope, Scope> change) {
        Scope changed = change.apply(scope);
        return changed != null ? changed : new Scope(elements(scope).stream().map(element -> element.body() == null ? element : new Element(element.id(),
            element.kind(), element.event(), element.course(), element.code(), element.call(), replaced(element.body(), change))).toList(), scope.flows());
    }

    private static boolean isJoin(Scope scope, Flow flow) {
        return scope.element(flow.to()).kind() == Kind.PARALLEL && scope.entering(flow.to()).size() > 1;
    }

    private static Scope redirected(Scope scope, Flow flow, String target) {
        return new Scope(elements(scope), scope.flows().stream()
            .map(other -> other == flow ? new Flow(flow.id(), flow.from(), target, flow.condition(), flow.sets()) : other).toList());
    }

    static List<Element> elements(Scope scope) {
        List<Element> elements = new ArrayList<>();
        scope.elements().forEach(elements::add);
        return elements;
    }

    static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
