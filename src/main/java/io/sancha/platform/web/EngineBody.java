package io.sancha.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.sancha.platform.audit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The body of a request to the engine, read before the engine reads it: plain JSON in UTF-8, small, and without expressions. */
final class EngineBody {
    private static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 40;
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();

    private EngineBody() {
    }

    /** @return the request with its body still to be read @throws Refusal if the body is not what it may be */
    static HttpServletRequest read(HttpServletRequest request) throws IOException {
        String kind = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT).replace(" ", "");
        if (request.getRequestURI().endsWith("/deployment/create") && kind.startsWith("multipart/form-data")) {
            return request;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.ofInput("(body)", "请求超过 " + LARGEST + " 字节", "the request is longer than " + LARGEST + " bytes");
        }
        if (body.length > 0) {
            if (!kind.matches("application/json(;charset=\"?utf-8\"?)?")) {
                throw Refusal.ofInput("Content-Type", "应为 application/json，UTF-8", "expected application/json in UTF-8");
            }
            check(body);
        }
        return new CachedBodyRequest(request, body);
    }

    private static void check(byte[] body) throws IOException {
        try (JsonParser tokens = JSON.createParser(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString())) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    QueryRules.checkName(tokens.currentName());
                }
            }
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw Refusal.ofInput("(body)", "应为 UTF-8 的 JSON，键不重复，层次不超过 " + DEEPEST, "expected JSON in UTF-8 without repeated keys, not deeper than "
                + DEEPEST);
        }
    }
}
