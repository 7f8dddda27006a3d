package io.sancha.platform.guard.vocabulary;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Node;

/** The forms of expressions of which the bank's diagrams are made, told by the tree that the engine's own parser makes of them. */
enum ExpressionForm {
    /** {@code ${submitReport}}: a step of a stage, by its name. */
    STEP("步骤名，如 ${submitReport}", "the name of a step, such as ${submitReport}") {
        @Override
        boolean fits(Node node, Predicate<Object> steps) {
            return node instanceof AstIdentifier name && steps.test(name.getName());
        }
    },
    /** {@code ${approvalLevel}}: a process variable. */
    VARIABLE("流程变量名，如 ${approvalLevel}", "the name of a process variable, such as ${approvalLevel}") {
        @Override
        boolean fits(Node node, Predicate<Object> steps) {
            return node instanceof AstIdentifier name && !steps.test(name.getName());
        }
    },
    /** {@code ${reviewOutcome == 'AGREED'}}, or several such with {@code ||} between. */
    ANSWER("流程变量与答案的比较，如 ${reviewOutcome == 'AGREED'}", "a variable compared with an answer, such as ${reviewOutcome == 'AGREED'}") {
        @Override
        boolean fits(Node node, Predicate<Object> steps) {
            if (!(node instanceof AstBinary both)) {
                return false;
            }
            if (both.getOperator() == AstBinary.OR) {
                return fits(both.getChild(0), steps) && fits(both.getChild(1), steps);
            }
            return both.getOperator() == AstBinary.EQ && VARIABLE.fits(both.getChild(0), steps) && both.getChild(1) instanceof AstString;
        }
    },
    /** {@code #{execution.processBusinessKey}}: the case id, passed on. */
    CASE_ID("案卷编号 #{execution.processBusinessKey}", "the case id, #{execution.processBusinessKey}") {
        @Override
        boolean fits(Node node, Predicate<Object> steps) {
            return node instanceof AstDot property && isExecution(property.getChild(0)) && nameIn(property).equals("processBusinessKey");
        }
    },
    /** {@code ${execution.setVariable('reviewOutcome', 'AGREED')}}: an answer that the diagram itself gives. */
    SETTING("给出答案，如 ${execution.setVariable('reviewOutcome', 'AGREED')}",
        "the setting of an answer, such as ${execution.setVariable('reviewOutcome', 'AGREED')}") {
        @Override
        boolean fits(Node node, Predicate<Object> steps) {
            return node instanceof AstMethod call && call.getChild(0) instanceof AstDot method && isExecution(method.getChild(0))
                && nameIn(method).equals("setVariable") && call.getChild(1).getCardinality() == 2
                && call.getChild(1).getChild(0) instanceof AstString && call.getChild(1).getChild(1) instanceof AstString;
        }
    },
    /** {@code ${postloanTimers.inspectionDue(execution)}}: the date of a timer. */
    DATE("计时器的日期，如 ${postloanTimers.inspectionDue(execution)}", "the date of a timer, such as ${postloanTimers.inspectionDue(execution)}") {
        @Override
        boolean fits(Node node, Predicate<Object> steps) {
            return node instanceof AstMethod call && call.getChild(0) instanceof AstDot method && STEP.fits(method.getChild(0), steps)
                && ((AstIdentifier) method.getChild(0)).getName().endsWith("Timers") && !OF_EVERY_OBJECT.contains(nameIn(method))
                && call.getChild(1).getCardinality() == 1 && isExecution(call.getChild(1).getChild(0));
        }
    };

    private static final Set<String> OF_EVERY_OBJECT = Stream.of(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

    private final String chinese;
    private final String english;

    ExpressionForm(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** @param steps tells of a name whether it is one of the objects that diagrams may name */
    abstract boolean fits(Node node, Predicate<Object> steps);

    /** Whether a parsed text is one expression of this form and nothing beside it. */
    final boolean is(Node root, Predicate<Object> steps) {
        return root instanceof AstEval one && fits(one.getChild(0), steps);
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    private static boolean isExecution(Node node) {
        return node instanceof AstIdentifier name && name.getName().equals("execution");
    }

    /** The name behind the dot: the tree tells it only within the whole, {@code execution.setVariable}. */
    private static String nameIn(AstDot property) {
        String whole = property.getStructuralId(null);
        return whole.substring(property.getChild(0).getStructuralId(null).length() + 1);
    }
}
