package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.Bounded;
import io.sancha.platform.input.JsonText;
import io.sancha.platform.input.ListBounds;
import io.sancha.platform.input.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The body of a request to the engine, read before the engine reads it: plain JSON in UTF-8, small, and without expressions. */
final class EngineBody {
    private static final int LARGEST = 256 * 1024;
    /** All diagrams and forms of a stage together are a fiftieth of it. */
    private static final int LARGEST_DEPLOYMENT = 8 * 1024 * 1024;

    /** Of all lists together: the engine makes a query within the query of each, and for fifty thousand empty ones thinks for a minute. */
    private static final int MOST_ITEMS = 500;
    private static final String KIND = "application/json(;charset=\"?utf-8\"?)?";
    private static final String NO_FIELDS = "{}";
    /** Where programs call, whose authors are told of each slip. The web applications have their own address and send more than is read. */
    private static final String PROGRAMS = "/engine-rest";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineBody() {
    }

    /**
     * @param type what the engine makes of the body; empty where it reads none
     * @return the request with its body still to be read
     * @throws Refusal if the body is not what it may be
     */
    static HttpServletRequest read(HttpServletRequest request, Optional<Type> type) throws IOException {
        String declared = request.getContentType() == null ? "" : request.getContentType();
        String kind = declared.toLowerCase(Locale.ROOT).replace(" ", "");
        if (request.getRequestURI().endsWith("/deployment/create") && kind.startsWith("multipart/form-data")) {
            byte[] files = Bounded.body(request.getInputStream(), LARGEST_DEPLOYMENT, "未部署；一张流程图或决策表不大于 1,000,000 字节，请检查所选的文件",
                "not deployed; a diagram or table has at most 1,000,000, look at the files that were chosen");
            UploadParts.check(declared, files);
            return new CachedBodyRequest(request, files);
        }
        byte[] body = Bounded.body(request.getInputStream(), LARGEST);
        boolean json = kind.matches(KIND);
        if (body.length == 0 && json && type.isPresent()) {
            // the engine makes nothing of it, and fails where it needs a field; where it needs none, both say the same
            body = NO_FIELDS.getBytes(StandardCharsets.UTF_8);
        }
        if (body.length == 0) {
            return new CachedBodyRequest(request, body);
        }
        if (!json) {
            throw Refusal.ofInput("Content-Type", "应为 application/json，UTF-8", "expected application/json in UTF-8");
        }
        String content = JsonText.of(PlainText.decoded("(body)", body), QueryRules::checkName);
        JsonNode tree = JSON.readTree(content);
        if (!tree.isObject()) {
            throw Refusal.ofInput("(body)", "应为 JSON 对象", "expected a JSON object");
        }
        ListBounds.check(tree, JsonNode.class, MOST_ITEMS);
        type.ifPresent(read -> EngineEntry.check(tree, read, request.getRequestURI().startsWith(PROGRAMS)));
        return new CachedBodyRequest(request, content.getBytes(StandardCharsets.UTF_8));
    }
}
