package io.sancha.tools.board;

import io.sancha.lending.search.Found;
import io.sancha.lending.search.SearchDesk;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CasesByWord;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A list of tasks is searched by what the one box for everything finds. */
@Component
class SearchedCases implements CasesByWord {
    private final SearchDesk desk;
    private final Actors actors;

    SearchedCases(SearchDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public Collection<String> found(String typed) {
        return desk.find(actors.person().branches(), typed).hits().stream().flatMap(hit -> hit.cases().stream()).map(Found.OfCase::caseId)
            .collect(Collectors.toSet());
    }
}
