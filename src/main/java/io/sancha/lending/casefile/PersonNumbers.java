package io.sancha.lending.casefile;

import java.util.Map;

/** The numbers of persons that a stage's facts show masked. Each stage that has such numbers has one such bean. */
public interface PersonNumbers {
    /** The whole numbers of a case by the path at which its facts show them, such as {@code customer.idNumber}. */
    Map<String, String> of(String caseId);
}
