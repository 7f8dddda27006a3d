package io.sancha.lending.customer.web;

import io.sancha.lending.customer.ConnectedPersonEntry;
import io.sancha.lending.customer.ConnectedPersons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "关系人 Connected persons")
class ConnectedPersonController {
    private final ConnectedPersons persons;

    ConnectedPersonController(ConnectedPersons persons) {
        this.persons = persons;
    }

    record Listed(long id) {
    }

    @PostMapping("/api/connected-persons")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记本行关系人 List a connected person of the bank")
    Listed add(@RequestBody ConnectedPersonEntry entry) {
        return new Listed(persons.add(entry));
    }
}
