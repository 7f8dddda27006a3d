package io.sancha.lending.customer;

import org.springframework.data.repository.Repository;

interface CustomerIdentifications extends Repository<CustomerIdentification, Long> {
    CustomerIdentification save(CustomerIdentification identification);
}
