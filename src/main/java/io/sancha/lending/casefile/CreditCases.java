package io.sancha.lending.casefile;

import org.springframework.data.jpa.repository.JpaRepository;

interface CreditCases extends JpaRepository<CreditCase, String> {
}
