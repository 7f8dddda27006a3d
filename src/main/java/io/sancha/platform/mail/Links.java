package io.sancha.platform.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of our pages that a mail leads to. */
final class Links {
    private Links() {
    }

    static String task(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + URLEncoder.encode(taskId, StandardCharsets.UTF_8);
    }

    static String ofCase(String caseId) {
        return "/case.html?id=" + URLEncoder.encode(caseId, StandardCharsets.UTF_8);
    }
}
