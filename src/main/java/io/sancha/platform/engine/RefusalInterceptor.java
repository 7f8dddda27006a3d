package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Overloaded;
import io.sancha.platform.people.Actors;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Outermost around every engine command: a refusal that comes out of it, however deep it was thrown, is written to the trail after the
 * roll-back, leaves as itself, and is put where the web layer finds it, since the engine's REST would answer it as a fault of the server.
 */
class RefusalInterceptor extends CommandInterceptor {
    /** Request attribute that holds the refusal, or the exception of a lost race, of an id that is nothing, or of a database without room. */
    static final String NOTED = RefusalInterceptor.class.getName() + ".noted";

    private final Trail trail;
    private final Actors actors;

    RefusalInterceptor(Trail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return executed(command);
        } catch (RuntimeException e) {
            if (Overloaded.causes(e)) {
                note(e);
            }
            throw e;
        }
    }

    private <T> T executed(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException | NullValueException known) {
            note(known);
            throw known;
        } catch (RuntimeException e) {
            Refusal refusal = Refusal.in(e).or(() -> command instanceof DeployCmd ? DeploymentRules.told(e) : Optional.empty()).orElseThrow(() -> e);
            trail.refused(refusal, actors.currentUser());
            note(refusal);
            throw refusal;
        }
    }

    private static void note(RuntimeException e) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, e, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
