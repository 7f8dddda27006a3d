package io.sancha.steps.contract;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface VaultEntries extends CrudRepository<VaultEntry, Long> {
    boolean existsByRegistrationId(long registrationId);

    boolean existsByVaultNumber(String vaultNumber);

    List<VaultEntry> findByRegistrationIdIn(Collection<Long> registrations);
}
