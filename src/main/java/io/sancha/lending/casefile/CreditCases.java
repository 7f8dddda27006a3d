package io.sancha.lending.casefile;

import org.springframework.data.repository.CrudRepository;

interface CreditCases extends CrudRepository<CreditCase, String> {
}
