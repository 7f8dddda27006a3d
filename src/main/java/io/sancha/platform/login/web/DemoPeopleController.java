package io.sancha.platform.login.web;

import io.sancha.platform.login.DemoPeople;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names the demo people to the login page. Not there on a server database. */
@RestController
@ConditionalOnProperty("sancha.embedded")
@Hidden
class DemoPeopleController {
    private final DemoPeople people;

    DemoPeopleController(DemoPeople people) {
        this.people = people;
    }

    @GetMapping("/api/demo-people")
    List<DemoPeople.Person> people() {
        return people.all();
    }
}
