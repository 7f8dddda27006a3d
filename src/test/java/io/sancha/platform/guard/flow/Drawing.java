package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Code;
import io.sancha.platform.guard.flow.Element.Course;
import io.sancha.platform.guard.flow.Element.Event;
import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A random diagram of blocks: sequences, choices, parallel and inclusive blocks, loops, and sub-processes with a timer at their edge, one inside another.
 * Such a diagram is sound by the way it is made (van der Aalst, The application of Petri nets to workflow management, 1998).
 */
final class Drawing {
    /** A block: where it is entered and left. */
    private record Block(String in, String out) {
    }

    private final Random random;
    private final AtomicInteger next;
    private final List<Element> elements = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final boolean inclusive;
    /**
     * Around what is drawn. An inclusive join in a loop takes tokens beside the loop for such as could still come to it, and waits for them: the engine's
     * way.
     */
    private int loops;

    private Drawing(Random random, AtomicInteger next, boolean inclusive) {
        this.random = random;
        this.next = next;
        this.inclusive = inclusive;
    }

    /** @param size about so many blocks */
    static Diagram of(long seed, int size, boolean inclusive) {
        return new Diagram("p", "p.bpmn", new Drawing(new Random(seed), new AtomicInteger(), inclusive).scope(size));
    }

    private Scope scope(int size) {
        Block block = sequence(block(size), task(Kind.HUMAN));
        String start = node(Kind.START, Event.NONE);
        String end = node(Kind.END, Event.NONE);
        flow(start, block.in());
        flow(block.out(), end);
        return new Scope(elements, flows);
    }

    private Block block(int size) {
        if (size <= 1) {
            String task = node(random.nextInt(3) == 0 ? Kind.AUTOMATIC : Kind.HUMAN, Event.NONE);
            return new Block(task, task);
        }
        int one = 1 + random.nextInt(size - 1);
        return switch (random.nextInt(inclusive && loops == 0 ? 7 : 6)) {
            case 0, 1 -> sequence(block(one), block(size - one));
            case 2 -> split(Kind.EXCLUSIVE, one, size - one);
            case 3 -> split(Kind.PARALLEL, one, size - one);
            case 4 -> loop(one, size - one);
            case 5 -> subProcess(size);
            default -> split(Kind.INCLUSIVE, one, size - one);
        };
    }

    private Block sequence(Block first, Block second) {
        flow(first.out(), second.in());
        return new Block(first.in(), second.out());
    }

    private Block split(Kind kind, int one, int other) {
        String split = node(kind, Event.NONE);
        String join = node(kind, Event.NONE);
        for (int size : new int[] {one, other}) {
            Block branch = block(size);
            if (kind == Kind.INCLUSIVE) {
                flows.add(new Flow("f" + next.getAndIncrement(), split, branch.in(), Condition.of("${may.be()}"), Map.of()));
            } else {
                flow(split, branch.in());
            }
            flow(branch.out(), join);
        }
        return new Block(split, join);
    }

    private Block loop(int one, int other) {
        loops++;
        Block body = block(one);
        Block back = block(other);
        loops--;
        String head = node(Kind.EXCLUSIVE, Event.NONE);
        String again = node(Kind.EXCLUSIVE, Event.NONE);
        flow(head, body.in());
        flow(body.out(), again);
        flow(again, back.in());
        flow(back.out(), head);
        return new Block(head, again);
    }

    /** Its timer ends it and goes another way, or only reminds somebody. The content waits at least once, so that there is time for it. */
    private Block subProcess(int size) {
        var inner = new Drawing(random, next, inclusive);
        Block content = inner.sequence(inner.sequence(inner.task(Kind.HUMAN), inner.block(size - 1)), inner.task(Kind.HUMAN));
        String start = inner.node(Kind.START, Event.NONE);
        inner.flow(start, content.in());
        inner.flow(content.out(), inner.node(Kind.END, Event.NONE));
        String id = "n" + next.getAndIncrement();
        elements.add(new Element(id, Kind.SUB_PROCESS, Event.NONE, Course.PLAIN, Code.NONE, null, new Scope(inner.elements, inner.flows)));
        boolean ends = random.nextBoolean();
        String timer = node(Kind.BOUNDARY, new Event(Trigger.TIMER, "", ends, id, false));
        Block late = task(Kind.HUMAN);
        flow(timer, late.in());
        if (!ends) {
            flow(late.out(), node(Kind.END, Event.NONE));
            return new Block(id, id);
        }
        String join = node(Kind.EXCLUSIVE, Event.NONE);
        flow(id, join);
        flow(late.out(), join);
        return new Block(id, join);
    }

    private Block task(Kind kind) {
        String task = node(kind, Event.NONE);
        return new Block(task, task);
    }

    private String node(Kind kind, Event event) {
        String id = "n" + next.getAndIncrement();
        elements.add(new Element(id, kind, event, Course.PLAIN, new Code(Set.of(), Map.of(), true, Set.of()), null, null));
        return id;
    }

    private void flow(String from, String to) {
        flows.add(new Flow("f" + next.getAndIncrement(), from, to, null, Map.of()));
    }
}
