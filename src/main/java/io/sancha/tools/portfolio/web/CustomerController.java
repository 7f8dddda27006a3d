package io.sancha.tools.portfolio.web;

import io.sancha.tools.portfolio.CustomerPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "客户 Customers")
class CustomerController {
    private final CustomerPage page;

    CustomerController(CustomerPage page) {
        this.page = page;
    }

    @GetMapping("/api/customers/{customerId}")
    @Operation(summary = "客户：档案与资料到期日、评级、集团与关联、授信、全部业务 A customer: file, papers with expiry, ratings, group, exposure, all cases")
    CustomerPage.Customer customer(@PathVariable long customerId) {
        return page.of(customerId);
    }
}
