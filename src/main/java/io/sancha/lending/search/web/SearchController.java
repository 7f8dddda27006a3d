package io.sancha.lending.search.web;

import io.sancha.lending.search.Found;
import io.sancha.lending.search.SearchDesk;
import io.sancha.platform.people.Actors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class SearchController {
    private final SearchDesk desk;
    private final Actors actors;

    SearchController(SearchDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @GetMapping("/api/search")
    @Operation(summary = "按名称、拼音、号码查询，限本人机构 Find by name, pinyin or number what is of the reader's branches")
    ResponseEntity<Found> find(@RequestParam(defaultValue = "") String text) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.find(actors.person().branches(), text));
    }
}
