package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What needs a bean that is not always there is there on the same condition, or asks for it by a provider; else a server without it does not start. */
class ConditionalBeansTest {
    @Test
    void whatNeedsABeanOfAConditionHasThatCondition() {
        List<String> broken = ModularityTest.CLASSES.stream().filter(ConditionalBeansTest::isBean).flatMap(bean -> bean.getConstructors().stream()
            .flatMap(constructor -> constructor.getRawParameterTypes().stream()).filter(needed -> !conditions(bean).containsAll(conditions(needed)))
            .map(needed -> bean.getName() + " needs " + needed.getSimpleName() + " on " + conditions(needed))).toList();
        assertThat(broken).isEmpty();
        assertThat(ModularityTest.CLASSES.stream().filter(bean -> !conditions(bean).isEmpty())).hasSizeGreaterThan(3);
    }

    private static boolean isBean(JavaClass one) {
        return one.isAnnotatedWith(Component.class) || one.isMetaAnnotatedWith(Component.class);
    }

    private static Set<String> conditions(JavaClass bean) {
        return bean.tryGetAnnotationOfType(ConditionalOnProperty.class).map(condition -> Set.copyOf(Stream.of(condition.value(), condition.name())
            .flatMap(Stream::of).toList())).orElse(Set.of());
    }
}
