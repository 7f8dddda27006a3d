package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Stands before every command that a person gives the engine, through whichever entry point, and refuses what no duty of theirs needs. What the
 * diagram or the system does, inside a command or with nobody logged in, passes.
 */
class OpenCommandsInterceptor extends CommandInterceptor {
    private final Supplier<IdentityService> identity;
    private final CaseOf cases;
    private final Actors actors;

    /** @param identity known only when the engine has been built */
    OpenCommandsInterceptor(Supplier<IdentityService> identity, CaseOf cases, Actors actors) {
        this.identity = identity;
        this.cases = cases;
        this.actors = actors;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            person().ifPresent(person -> check(person, new GivenCommand(command)));
        }
        return next.execute(command);
    }

    private Optional<Actor> person() {
        Authentication login = identity.get() == null ? null : identity.get().getCurrentAuthentication();
        return login == null || login.getUserId() == null ? Optional.empty()
            : Optional.of(new Actor(login.getUserId(), login.getGroupIds() == null ? java.util.Set.of() : new HashSet<>(login.getGroupIds())));
    }

    private void check(Actor person, GivenCommand command) {
        try {
            if (!OpenCommands.open(command.name(), person.groups())) {
                throw Refusal.by("API-01", "此操作（" + command.name() + "）不对 " + actors.called(person.userId()) + " 的岗位开放；贷款只能通过办理人工任务推进",
                    "this operation (" + command.name() + ") is not open to the duties of " + actors.called(person.userId())
                    + "; a loan moves on by its human tasks only");
            }
            CommandRules.check(person, command);
        } catch (Refusal refusal) {
            throw refusal.happenedAt(cases.place(command.subjects(), command.name()));
        }
    }
}
