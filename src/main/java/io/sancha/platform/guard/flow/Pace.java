package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Step.Phase;

/** What waits, so that other things may happen meanwhile, and what is done at once. */
enum Pace {
    /** As in the engine, which goes on until it must wait. */
    ENGINE {
        @Override
        boolean waits(Transition transition) {
            return transition.waits;
        }
    },
    /**
     * The machine's tasks take their time too. Where two tokens run through the same task one after another, which the engine does without a word, they
     * would meet there: so a task that is done twice because parallel paths were not joined is found.
     */
    SLOW {
        @Override
        boolean waits(Transition transition) {
            return transition.waits || transition.step.phase() == Phase.DONE && transition.step.element().kind() == Element.Kind.AUTOMATIC;
        }
    };

    abstract boolean waits(Transition transition);
}
