package io.sancha.lending.account.debtor;

import io.sancha.platform.audit.Refusal;

/** A scan as it was sent. @param declaredType what the sender says the file is, or null */
public record Scan(String fileName, String declaredType, byte[] content) {
    /** @throws Refusal under the rule if there is none */
    static void check(Scan scan, String rule, String chinese, String english) {
        if (scan == null || scan.content().length == 0) {
            throw Refusal.by(rule, chinese, english).atField("file");
        }
    }
}
