package io.sancha.platform.mail;

import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody is called by their user id. */
final class Names implements Actors {
    @Override
    public Optional<Actor> current() {
        return Optional.empty();
    }

    @Override
    public String displayName(String userId) {
        return userId;
    }

    @Override
    public Map<String, String> displayNames(Collection<String> userIds) {
        return Map.of();
    }

    @Override
    public List<String> groupsOf(String userId) {
        return List.of();
    }
}
