package io.sancha.platform.engine;

import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The acting person as the engine knows them, whichever entry point they came through: Tasklist, a REST or Java. */
@Component
public class EngineActors implements Actors {
    private final ObjectProvider<IdentityService> identity;
    private final Branches branches;

    EngineActors(ObjectProvider<IdentityService> identity, Branches branches) {
        this.identity = identity;
        this.branches = branches;
    }

    @Override
    public Optional<Actor> current() {
        Authentication authentication = identity.getObject().getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? Optional.empty()
            : Optional.of(new Actor(authentication.getUserId(), known(authentication.getGroupIds()), known(authentication.getTenantIds())));
    }

    private static Set<String> known(List<String> ids) {
        return ids == null ? Set.of() : new HashSet<>(ids);
    }

    @Override
    public String displayName(String userId) {
        User user = identity.getObject().createUserQuery().userId(userId).singleResult();
        return user == null ? userId : name(user);
    }

    @Override
    public Map<String, String> displayNames(Collection<String> userIds) {
        return userIds.isEmpty() ? Map.of() : identity.getObject().createUserQuery().userIdIn(userIds.stream().distinct().toArray(String[]::new))
            .unlimitedList().stream().collect(Collectors.toMap(User::getId, EngineActors::name));
    }

    private static String name(User user) {
        return Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank())
            .reduce((first, last) -> first + " " + last).orElse(user.getId());
    }

    /** Whoever is refused may not be allowed to look for people. */
    @Override
    public String called(String userId) {
        return askAsSystem(() -> Actors.super.called(userId));
    }

    @Override
    public List<String> groupsOf(String userId) {
        return identity.getObject().createGroupQuery().groupMember(userId).unlimitedList().stream().map(Group::getId).toList();
    }

    /** Does something as this person, within their branches: the same as if they were logged in. Whoever acted before acts again afterwards. */
    public <T> T actingAs(Actor actor, Callable<T> action) throws Exception {
        IdentityService service = identity.getObject();
        Authentication before = service.getCurrentAuthentication();
        List<String> covered = actor.branches().isEmpty() ? branches.of(actor.userId(), actor.groups()) : List.copyOf(actor.branches());
        service.setAuthentication(actor.userId(), List.copyOf(actor.groups()), covered);
        try {
            return action.call();
        } finally {
            service.setAuthentication(before);
        }
    }

    /** Does something as the system: what the bank's own rules bring about needs no person's right over processes. */
    public void asSystem(Runnable action) {
        askAsSystem(() -> {
            action.run();
            return null;
        });
    }

    /** Asks something as the system. */
    public <T> T askAsSystem(Supplier<T> question) {
        IdentityService service = identity.getObject();
        Authentication before = service.getCurrentAuthentication();
        service.clearAuthentication();
        try {
            return question.get();
        } finally {
            service.setAuthentication(before);
        }
    }
}
