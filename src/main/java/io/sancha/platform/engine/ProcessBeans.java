package io.sancha.platform.engine;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The only beans that an expression in a diagram sees: the steps of the stages, each wrapped so that it is recorded, and the timers. Nothing
 * else of the application can be reached from a diagram.
 */
@Component
class ProcessBeans extends AbstractMap<Object, Object> {
    private final ListableBeanFactory beans;
    private final Trail trail;
    private final Actors actors;
    private final CompletionRecording completions;
    private final Map<Object, Object> wrapped = new ConcurrentHashMap<>();
    private volatile Set<Object> names;

    ProcessBeans(ListableBeanFactory beans, Trail trail, Actors actors, CompletionRecording completions) {
        this.beans = beans;
        this.trail = trail;
        this.actors = actors;
        this.completions = completions;
    }

    @Override
    public boolean containsKey(Object name) {
        return names().contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? wrapped.computeIfAbsent(name, n -> wrap(beans.getBean((String) n))) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Map<Object, Object> all = new HashMap<>();
        names().forEach(name -> all.put(name, get(name)));
        return all.entrySet();
    }

    private Set<Object> names() {
        if (names == null) {
            Set<Object> found = new HashSet<>();
            for (Class<?> kind : new Class<?>[] {JavaDelegate.class, TaskListener.class, ExecutionListener.class, ProcessTimers.class}) {
                found.addAll(Set.of((Object[]) beans.getBeanNamesForType(kind, false, true)));
            }
            names = found;
        }
        return names;
    }

    private Object wrap(Object bean) {
        if (bean instanceof JavaDelegate step) {
            return new RecordedStep(step, trail);
        }
        if (bean instanceof TaskListener completion) {
            return completions.recorded(completion);
        }
        return bean instanceof ExecutionListener listener ? new RecordedEvent(listener, trail, actors) : bean;
    }
}
