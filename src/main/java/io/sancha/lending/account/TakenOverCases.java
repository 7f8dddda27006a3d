package io.sancha.lending.account;

import io.sancha.lending.account.store.TakeOverStore;
import io.sancha.platform.engine.LateCases;
import org.springframework.stereotype.Component;

/** Tells the engine which cases came with their loans from another system. */
@Component
class TakenOverCases implements LateCases {
    private final TakeOverStore takeOvers;

    TakenOverCases(TakeOverStore takeOvers) {
        this.takeOvers = takeOvers;
    }

    @Override
    public boolean isLate(String caseId) {
        return takeOvers.has(caseId);
    }
}
