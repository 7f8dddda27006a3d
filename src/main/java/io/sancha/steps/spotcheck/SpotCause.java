package io.sancha.steps.spotcheck;

/** Why a loan is visited unannounced. */
public enum SpotCause {
    /** It was drawn at random. */
    DRAWN,
    /** The risk line chose it. */
    CHOSEN
}
