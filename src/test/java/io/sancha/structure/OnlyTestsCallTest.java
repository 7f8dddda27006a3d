package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What only a test calls is not there for anybody (design rule 9). A method that nothing in the program calls is called by a framework, which
 * its annotation or its type shows, by a diagram's expression, or stands in the list below with the reason.
 */
class OnlyTestsCallTest {
    private static final String PLANNED = "a capability that has no way for a person yet";
    private static final String TERMS = "agreed in contracts of the trade and reckoned against its vectors; no form asks for it yet";
    private static final String ARITHMETIC = "completes the arithmetic of its type";
    private static final String TOLD = "a test reads by it what the program keeps";
    private static final String STARTED = "the platform starts there";

    private static final Map<String, String> WHY = Map.ofEntries(
        Map.entry("LoanAccounts.reverse", PLANNED), Map.entry("LoanAccounts.charge", PLANNED),
        Map.entry("LoanAlterations.extend", PLANNED), Map.entry("LoanAlterations.restructure", PLANNED),
        Map.entry("Policy.set", PLANNED), Map.entry("Policy.history", PLANNED),
        Map.entry("LoanTermsBuilder.andOn", TERMS), Map.entry("RatePath.floating", TERMS),
        Map.entry("Interest.ofDays", TERMS), Map.entry("Rate.dailyPerTenThousand", TERMS), Map.entry("Rate.monthlyPermille", TERMS),
        Map.entry("Unrounded.minus", ARITHMETIC),
        Map.entry("RiskClasses.of", TOLD), Map.entry("LoanAccounts.terms", TOLD),
        Map.entry("ContractDesk.subordinates", TOLD), Map.entry("EndOfDay.unbalanced", TOLD),
        Map.entry("Books.deferred", TOLD),
        Map.entry("Answers.none", TOLD), Map.entry("FlowCheck.outlived", TOLD),
        Map.entry("WatchLists.connected", TOLD), Map.entry("Sancha.main", STARTED));
    private static final String EXPRESSIONS = expressions();

    private static String expressions() {
        return Diagrams.files(".bpmn").map(OnlyTestsCallTest::read).collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatNothingInTheProgramCallsSaysWhoDoes() {
        Set<String> found = ModularityTest.CLASSES.stream().flatMap(type -> type.getMethods().stream()).filter(OnlyTestsCallTest::mayBeCalledByOthers)
            .filter(method -> !isCalled(method)).map(OnlyTestsCallTest::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrderElementsOf(WHY.keySet());
    }

    private static boolean mayBeCalledByOthers(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PRIVATE) && !modifiers.contains(JavaModifier.SYNTHETIC) && !modifiers.contains(JavaModifier.BRIDGE)
            && !isGenerated(method) && !isOverriding(method) && !isCalledByAFramework(method) && !isToldByAFact(method)
            && !EXPRESSIONS.contains("." + method.getName() + "(");
    }

    /** What the compiler writes for enums and records; a record's components are read by JSON and templates, an annotation's by whoever finds it. */
    private static boolean isGenerated(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean component = owner.isRecord() && isAccessor(method);
        boolean ofEnum = owner.isEnum() && (method.getName().equals("values") || method.getName().equals("valueOf"));
        return component || ofEnum || owner.isAnnotation() || method.getName().contains("$");
    }

    /** What a row keeps it tells, whoever asks today. */
    private static boolean isToldByAFact(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return isAccessor(method) && (owner.isAnnotatedWith("jakarta.persistence.Entity") || owner.isAnnotatedWith("jakarta.persistence.Embeddable"));
    }

    private static boolean isAccessor(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty() && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    /** Whoever calls it calls the type above. */
    private static boolean isOverriding(JavaMethod method) {
        return Stream.concat(method.getOwner().getAllRawSuperclasses().stream(), method.getOwner().getAllRawInterfaces().stream())
            .flatMap(above -> above.getMethods().stream())
            .anyMatch(above -> above.getName().equals(method.getName()) && above.getRawParameterTypes().size() == method.getRawParameterTypes().size());
    }

    /** An annotation that is not ours, other than one that only says how a call goes. */
    private static boolean isCalledByAFramework(JavaMethod method) {
        return method.getAnnotations().stream().map(JavaAnnotation::getRawType).map(JavaClass::getName)
            .anyMatch(name -> !name.startsWith("io.sancha") && !name.startsWith("java.lang")
                && !name.equals("org.springframework.transaction.annotation.Transactional"));
    }

    /** By its own name, or by that of a type below, which inherits it. */
    private static boolean isCalled(JavaMethod method) {
        return method.getAccessesToSelf().stream().anyMatch(call -> !call.getOrigin().equals(method))
            || method.getOwner().getAllSubclasses().stream().flatMap(below -> below.getMethods().stream())
                .anyMatch(below -> below.getName().equals(method.getName()) && below.getRawParameterTypes().equals(method.getRawParameterTypes())
                    && !below.getAccessesToSelf().isEmpty());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName().replaceFirst(".*\\.", "").replace('$', '.') + "." + method.getName();
    }
}
