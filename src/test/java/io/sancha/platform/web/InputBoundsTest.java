package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import jakarta.validation.constraints.Max;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list says how long it may be, and every address that needs a body says so in the same words: all that our REST has, found in its own table. */
class InputBoundsTest extends IntegrationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping ours;

    @Test
    void everyListSaysHowLongItMayBe() throws Exception {
        int lists = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> list : with(parameter -> "limit".equals(parameter.getParameter().getName()))) {
            long most = Arrays.stream(list.getValue().getMethodParameters()).map(parameter -> parameter.getParameterAnnotation(Max.class))
                .filter(bound -> bound != null).findFirst().orElseThrow(() -> new AssertionError(list + " is not bounded")).value();
            for (String limit : new String[] {"99999999999", String.valueOf(most + 1), "0", "-1", "many", "1.5"}) {
                HttpResponse<String> answer = new RawVisitor(port, "auditor").get(address(list.getKey()) + "?limit=" + limit);
                told(answer, 400, "limit");
                assertThat(answer.body()).contains("“" + limit + "”无效，应为 1 至 " + most + " 的整数",
                    "found '" + limit + "', expected a whole number from 1 to " + most);
            }
            lists++;
        }
        assertThat(lists).isGreaterThan(9);
    }

    @Test
    void anEmptyBodyIsToldAlikeEverywhere() throws Exception {
        int bodies = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entrance : with(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
            && parameter.getParameterAnnotation(RequestBody.class).required())) {
            String method = entrance.getKey().getMethodsCondition().getMethods().iterator().next().name();
            for (String kind : new String[] {"application/json", "application/problem+json"}) {
                HttpResponse<String> answer = new RawVisitor(port, "relationship-manager").send(method, address(entrance.getKey()), new byte[0],
                    "Content-Type", kind);
                told(answer, 422, "(body)");
                assertThat(answer.body()).as(entrance.getKey().toString()).contains("不得为空，应为 JSON", "must not be empty; expected JSON");
            }
            bodies++;
        }
        assertThat(bodies).isGreaterThan(25);
    }

    private Iterable<Map.Entry<RequestMappingInfo, HandlerMethod>> with(Predicate<MethodParameter> parameter) {
        Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> found = ours.getHandlerMethods().entrySet().stream()
            .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("io.sancha."))
            .filter(mapping -> Arrays.stream(mapping.getValue().getMethodParameters()).anyMatch(parameter));
        return found.toList();
    }

    private static String address(RequestMappingInfo mapping) {
        return mapping.getPatternValues().iterator().next().replace("{quarter}", "2024-03-31").replaceAll("\\{[^}]*}", "1");
    }

    private static void told(HttpResponse<String> answer, int status, String field) throws Exception {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("rule").asText()).isEqualTo("INPUT");
        assertThat(problem.path("field").asText()).isEqualTo(field);
    }
}
