package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/** The refusal or lost race that an engine command noted on the request in which it ran. */
public final class NotedRefusal {
    private NotedRefusal() {
    }

    /**
     * @return a {@link io.sancha.platform.audit.Refusal}, an {@link org.camunda.bpm.engine.OptimisticLockingException} if a race was lost,
     * one that {@link io.sancha.platform.database.Overloaded} causes if there was no room, another exception if an id was nothing, or null
     */
    public static RuntimeException of(HttpServletRequest request) {
        return (RuntimeException) request.getAttribute(RefusalInterceptor.NOTED);
    }

    /** Notes what is refused before any engine command was given, to be told as if one had. */
    public static void note(HttpServletRequest request, Refusal refusal) {
        request.setAttribute(RefusalInterceptor.NOTED, refusal);
    }
}
