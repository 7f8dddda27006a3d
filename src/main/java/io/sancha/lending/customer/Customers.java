package io.sancha.lending.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, Long> {
    Customer save(Customer customer);

    Optional<Customer> findById(long id);

    /** The customer with this index of their number, whichever kind. */
    /** @param paper null of a business @param nationality of a passport */
    Optional<Customer> findByNumberIndexAndIdPaperAndIdNationality(String index, PaperKind paper, String nationality);
}
