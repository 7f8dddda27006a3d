package io.sancha.casefile;

import org.springframework.data.repository.CrudRepository;

interface CreditCases extends CrudRepository<CreditCase, String> {
}
