package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.web.Admission.Claim;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is worked on, who waits, who is sent away. */
@Timeout(30)
class AdmissionTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void asManyAsThereIsRoomFor() throws Exception {
        Admission three = admission(3, 3, 3, 0, LONG);

        assertThat(three.enter(Claim.PERSON)).isTrue();
        assertThat(three.enter(Claim.PROGRAM)).isTrue();
        assertThat(three.enter(Claim.PASSWORD)).isTrue();
        assertThat(three.enter(Claim.PERSON)).as("nobody may wait here").isFalse();
        three.leave(Claim.PROGRAM);
        assertThat(three.enter(Claim.PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/login", "/sancha/sancha.css", "/api/cases"})
    void aDatabaseThatIsGoneIsToldAtEachAddress(String address) throws Exception {
        var filter = new AdmissionFilter(admission(3, 3, 3, 0, LONG), new Unavailable(new ObjectMapper()));
        var response = new MockHttpServletResponse();

        filter.doFilter(new MockHttpServletRequest("GET", address), response, (asked, answered) -> {
            throw new CannotGetJdbcConnectionException("no connection", new SQLTransientConnectionException("timed out"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void programsAndPasswordsLeaveRoomForPeople() throws Exception {
        Admission four = admission(4, 2, 1, 0, LONG);

        assertThat(four.enter(Claim.PASSWORD)).isTrue();
        assertThat(four.enter(Claim.PASSWORD)).isFalse();
        assertThat(four.enter(Claim.PROGRAM)).isTrue();
        assertThat(four.enter(Claim.PROGRAM)).isTrue();
        assertThat(four.enter(Claim.PROGRAM)).isFalse();
        assertThat(four.enter(Claim.PERSON)).isTrue();
    }

    @Test
    void aPersonIsTakenBeforeAProgramThatCameEarlier() throws Exception {
        Admission one = admission(1, 1, 1, 10, LONG);
        one.enter(Claim.PROGRAM);
        List<Claim> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (Claim claim : List.of(Claim.PASSWORD, Claim.PROGRAM, Claim.PERSON)) {
            waiting.add(waits(one, claim, order));
        }

        one.leave(Claim.PROGRAM);
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

        assertThat(order).containsExactly(Claim.PERSON, Claim.PROGRAM, Claim.PASSWORD);
    }

    @Test
    void aPersonFindsAPlaceToWaitThoughProgramsHaveTakenThemAll() throws Exception {
        Admission one = admission(1, 1, 1, 2, LONG);
        one.enter(Claim.PERSON);
        List<Claim> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> first = waits(one, Claim.PROGRAM, order);
        CompletableFuture<Void> second = waits(one, Claim.PROGRAM, order);
        CompletableFuture<Void> person = waits(one, Claim.PERSON, order);

        second.get(20, TimeUnit.SECONDS);
        assertThat(order).as("who came last is sent away").isEmpty();
        assertThat(one.enter(Claim.PROGRAM)).as("and no program displaces another").isFalse();
        one.leave(Claim.PERSON);
        CompletableFuture.allOf(first, person).get(20, TimeUnit.SECONDS);
        assertThat(order).containsExactly(Claim.PERSON, Claim.PROGRAM);
    }

    @Test
    void nobodyWaitsLongerThanIsToBeWaited() throws Exception {
        Admission one = admission(1, 1, 1, 10, Duration.ofMillis(50));
        one.enter(Claim.PERSON);

        assertThat(one.enter(Claim.PERSON)).isFalse();
        one.leave(Claim.PERSON);
        assertThat(one.enter(Claim.PERSON)).as("who gave up holds no place").isTrue();
    }

    private static Admission admission(int atOnce, int programs, int passwords, int waiting, Duration patience) {
        return new Admission(new LoadLimits(atOnce, programs, passwords, waiting, patience));
    }

    /** Somebody waits, surely, when this returns. */
    private static CompletableFuture<Void> waits(Admission admission, Claim claim, List<Claim> order) {
        var thread = new CompletableFuture<Thread>();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            thread.complete(Thread.currentThread());
            try {
                if (admission.enter(claim)) {
                    order.add(claim);
                    admission.leave(claim);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, task -> new Thread(task).start());
        Thread waiter = thread.join();
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return work;
    }
}
