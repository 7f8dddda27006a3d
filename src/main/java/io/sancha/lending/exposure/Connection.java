package io.sancha.lending.exposure;

/** What connects a customer to the bank. @param name the connected person @param chinese what they are to the bank, such as 董事 */
public record Connection(String name, String chinese, String english) {
}
