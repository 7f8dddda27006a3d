package io.sancha.lending.exposure.web;

import io.sancha.lending.exposure.CustomerGroups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customer-groups/{group}/members")
@Tag(name = "集团客户 Customer groups")
class CustomerGroupController {
    private final CustomerGroups groups;

    CustomerGroupController(CustomerGroups groups) {
        this.groups = groups;
    }

    record Joining(Long customerId, String reason) {
    }

    record Leaving(String reason) {
    }

    @GetMapping
    @Operation(summary = "集团成员 Members of a group")
    List<CustomerGroups.Member> members(@PathVariable String group) {
        return groups.members(group);
    }

    @PostMapping
    @Operation(summary = "登记集团成员 Put a customer into a group")
    List<CustomerGroups.Member> join(@PathVariable String group, @RequestBody Joining joining) {
        return groups.join(group, joining.customerId(), joining.reason());
    }

    @PostMapping("/{customerId}/leaving")
    @Operation(summary = "移出集团 Take a customer out of a group")
    List<CustomerGroups.Member> leave(@PathVariable String group, @PathVariable long customerId, @RequestBody Leaving leaving) {
        return groups.leave(group, customerId, leaving.reason());
    }
}
