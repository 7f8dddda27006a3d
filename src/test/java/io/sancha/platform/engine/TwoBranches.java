package io.sancha.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/**
 * A case of branch 0101 on its way, with a task done and one held, a draft, a file and a loan; and people who hold every right in the
 * engine but work in one branch, so that nothing but the branch keeps things from them.
 */
abstract class TwoBranches extends IntegrationTest {
    static final String MANAGER = "relationship-manager";
    static final String MANAGER_ELSEWHERE = "relationship-manager-0102";
    private static final AtomicInteger NUMBER = new AtomicInteger(600_000);

    @Autowired
    TestRestTemplate rest;
    @Autowired
    ObjectMapper json;
    @Autowired
    IdentityService identity;
    @Autowired
    AuthorizationService rights;
    @Autowired
    LoanAccounts loans;
    @Autowired
    CaseRegister cases;

    /** An answer: its status and what it says. */
    record Answer(int status, JsonNode body) {
        String rule() {
            return body == null ? null : body.path("rule").asText(null);
        }
    }

    /** What a case of a branch consists of, by the name under which the addresses of the tables ask for it. */
    Map<String, String> aCaseUnderWay(String branch, String manager) {
        Map<String, String> names = new TreeMap<>();
        JsonNode started = send(manager, HttpMethod.POST, "/engine-rest/process-definition/key/credit-lifecycle/start", "{}").body();
        names.put("case", started.get("businessKey").asText());
        names.put("lifecycle", started.get("id").asText());
        names.put("definition", started.get("definitionId").asText());
        JsonNode first = task(manager, names.get("case"));
        names.put("done", first.get("id").asText());
        send(manager, HttpMethod.POST, "/api/tasks/" + names.get("done") + "/claim", null);
        send(manager, HttpMethod.POST, "/api/tasks/" + names.get("done") + "/complete", identityOf(code()));
        JsonNode second = task(manager, names.get("case"));
        names.put("task", second.get("id").asText());
        names.put("instance", second.get("processInstanceId").asText());
        send(manager, HttpMethod.POST, "/api/tasks/" + names.get("task") + "/claim", null);
        send(manager, HttpMethod.PUT, "/api/tasks/" + names.get("task") + "/draft", "{\"address\":\"某地\"}");
        names.put("document", upload(manager, names.get("task")).body().get("reference").asText());
        names.put("loan", aLoan(branch));
        return names;
    }

    JsonNode task(String user, String caseId) {
        return send(user, HttpMethod.GET, "/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + caseId, null).body().get(0);
    }

    String aLoan(String branch) {
        LocalDate today = LocalDate.now(clock);
        String caseId = cases.open(cases.nextId(branch), branch, MANAGER).id();
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), today).at(Rate.annualPercent("4.35")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    /** A code that nobody holds yet. */
    static String code() {
        String start = "91211000%09d".formatted(NUMBER.incrementAndGet());
        for (char sign : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            try {
                return new UnifiedSocialCreditCode(start + sign).code();
            } catch (Refusal wrongSign) {
                continue;
            }
        }
        throw new IllegalStateException("no check sign fits " + start);
    }

    static String identityOf(String code) {
        return "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"" + code + "\"}";
    }

    Answer get(String user, String address) {
        return send(user, HttpMethod.GET, address, null);
    }

    Answer send(String user, HttpMethod method, String address, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return answer(rest.withBasicAuth(user, "demo").exchange(address, method, new HttpEntity<>(body, headers), byte[].class));
    }

    Answer upload(String user, String task) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource("营业执照".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "licence.txt";
            }
        });
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return answer(rest.withBasicAuth(user, "demo").postForEntity("/api/tasks/" + task + "/documents", new HttpEntity<>(parts, headers), byte[].class));
    }

    private Answer answer(ResponseEntity<byte[]> told) {
        MediaType type = told.getHeaders().getContentType();
        boolean isJson = type != null && type.getSubtype().endsWith("json") && told.getBody() != null;
        try {
            return new Answer(told.getStatusCode().value(), isJson ? json.readTree(new String(told.getBody(), StandardCharsets.UTF_8)) : null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody of these groups whom the engine's rights keep from nothing. */
    void somebodyWithEveryRight(String userId, String... groups) {
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return;
        }
        User user = identity.newUser(userId);
        user.setFirstName(userId);
        user.setLastName("");
        user.setPassword("demo");
        identity.saveUser(user);
        for (String group : groups) {
            identity.createMembership(userId, group);
        }
        for (Resources resource : List.of(Resources.APPLICATION, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK,
            Resources.DECISION_DEFINITION,
            Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE, Resources.OPERATION_LOG_CATEGORY)) {
            Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId(userId);
            right.setResource(resource);
            right.setResourceId(Authorization.ANY);
            right.addPermission(Permissions.ALL);
            rights.saveAuthorization(right);
        }
    }
}
