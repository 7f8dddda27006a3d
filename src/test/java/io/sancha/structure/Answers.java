package io.sancha.structure;

import io.sancha.Sancha;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * The answers that Java gives a diagram: what each {@code setVariable("name", someEnum.name())} of the {@code process} packages can say, read
 * from their bytecode, so that no list of them can grow old. The method may be another than {@code name()}: what it says of each constant counts.
 */
final class Answers {
    private static final Path CLASSES = compiled().resolve("io/sancha/steps");
    private final Map<String, Set<String>> byVariable = new TreeMap<>();
    /** By variable, and within it by the bean. */
    private final Map<String, Map<String, Set<String>>> byBean = new TreeMap<>();

    private Answers() {
    }

    /** Where the classes of this run come from. */
    private static Path compiled() {
        try {
            return Path.of(Sancha.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the variable's name what it may say. A variable that is not set from an enum is not in it. */
    static Map<String, Set<String>> ofJava() {
        return read().byVariable;
    }

    /** By the variable's name and the bean that sets it what it may say. */
    static Map<String, Map<String, Set<String>>> ofBeans() {
        return read().byBean;
    }

    private static Answers read() {
        var answers = new Answers();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.filter(file -> file.getParent().getFileName().toString().equals("process") && file.toString().endsWith(".class")).forEach(answers::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private void read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                    return new Settings(name.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"));
                }
            }, ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Within one method: the last text that was named, the last text that was asked of an object, and the setting of a variable. */
    private final class Settings extends MethodVisitor {
        private final String bean;
        private String variable;
        private String owner;
        private String method;

        /** @param bean the method that makes the bean, whose name it bears */
        private Settings(String bean) {
            super(Opcodes.ASM9);
            this.bean = bean;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof String text) {
                variable = text;
                owner = null;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean ofInterface) {
            if (name.equals("setVariable") && owner != null) {
                say(variable, bean, owner, method);
            }
            owner = descriptor.equals("()Ljava/lang/String;") && opcode == Opcodes.INVOKEVIRTUAL ? type : null;
            method = name;
        }
    }

    private void say(String variable, String bean, String owner, String method) {
        try {
            Class<?> type = Class.forName(owner.replace('/', '.'));
            if (!type.isEnum()) {
                return;
            }
            Set<String> all = Arrays.stream(type.getEnumConstants()).map(constant -> said(constant, method)).collect(Collectors.toSet());
            byVariable.computeIfAbsent(variable, v -> new TreeSet<>()).addAll(all);
            byBean.computeIfAbsent(variable, v -> new TreeMap<>()).computeIfAbsent(bean, b -> new TreeSet<>()).addAll(all);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Object constant, String method) {
        try {
            return (String) ((Enum<?>) constant).getDeclaringClass().getMethod(method).invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
