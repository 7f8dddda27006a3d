package io.sancha.kernel.schedule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The kernel is plain Java: amounts and days lean on nothing, schedules lean on both, and no binary fraction is in any of them. */
@AnalyzeClasses(packages = {"io.sancha.kernel.money", "io.sancha.kernel.calendar", "io.sancha.kernel.schedule"}, importOptions = DoNotIncludeTests.class)
class KernelTest {

    @ArchTest
    static final ArchRule moneyLeansOnNothing = classes().that().resideInAPackage("io.sancha.kernel.money")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.sancha.kernel.money");

    @ArchTest
    static final ArchRule calendarLeansOnNothing = classes().that().resideInAPackage("io.sancha.kernel.calendar")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.sancha.kernel.calendar");

    @ArchTest
    static final ArchRule schedulesLeanOnMoneyAndDays = classes().that().resideInAPackage("io.sancha.kernel.schedule")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.sancha.kernel.money", "io.sancha.kernel.calendar",
            "io.sancha.kernel.schedule");

    @ArchTest
    static final ArchRule noFieldIsABinaryFraction = fields().should().notHaveRawType(double.class).andShould().notHaveRawType(float.class);

    @ArchTest
    static final ArchRule noAnswerIsABinaryFraction = noMethods().should().haveRawReturnType(double.class).orShould().haveRawReturnType(float.class);
}
