package io.sancha.platform.people;

import io.sancha.platform.audit.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells who acts now. Empty while the system works by itself (a timer, the end of day). */
public interface Actors {
    Optional<Actor> current();

    /** The person who acts now. @throws Refusal SEQ-02 where nobody is logged in */
    default Actor person() {
        return current().orElseThrow(() -> Refusal.by("SEQ-02", "请先登录", "log in first"));
    }

    /** The acting person's user id, or {@link Actor#SYSTEM}. */
    default String currentUser() {
        return current().map(Actor::userId).orElse(Actor.SYSTEM);
    }

    /** Display name of a person; the user id where none is known. */
    String displayName(String userId);

    /** Display names of people by their user ids; who is not known is left out. One question, however many they are. */
    Map<String, String> displayNames(Collection<String> userIds);

    /** How a sentence names a person: by display name and user id, as 王建国（relationship-manager）. The one form in every refusal. */
    default String called(String userId) {
        String name = displayName(userId);
        return name.equals(userId) ? userId : name + "（" + userId + "）";
    }

    /** Duties and branches of a person on record; none if there is no such person. */
    List<String> groupsOf(String userId);
}
