package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import java.util.Collection;

/** Finds cases by what a person types; told by who keeps what can be searched. */
@FunctionalInterface
public interface CasesByWord {
    /**
     * Cases of the acting person's branches.
     *
     * @param typed such as part of a customer's name, its pinyin, or the end of a number
     * @throws Refusal INPUT for what is too short or too long to look for
     */
    Collection<String> found(String typed);
}
