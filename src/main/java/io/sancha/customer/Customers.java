package io.sancha.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, Long> {
    Customer save(Customer customer);

    Optional<Customer> findById(long id);

    Optional<Customer> findByUscc(UnifiedSocialCreditCode uscc);

    /** The natural person with this index of the identity number. */
    Optional<Customer> findByIdNumberIndex(String index);
}
