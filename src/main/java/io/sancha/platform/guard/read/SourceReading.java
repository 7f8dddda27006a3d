package io.sancha.platform.guard.read;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * Reads the files of a tree, each by its own, and says of those that cannot be read why (MOD-05). What is asked of the words in a file, before
 * a model is made of it, is asked by the vocabulary.
 */
public final class SourceReading {
    private static final String RULE = "MOD-05";
    private static final String DMN = "/DMN/";
    /** Asks the words of an XML file: its name and outermost element. */
    private final BiFunction<String, Element, List<Finding>> words;
    /** Asks the words of a form: its name and text. */
    private final BiFunction<String, String, List<Finding>> forms;
    private final boolean typed;
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();
    private boolean readable = true;
    private final List<Diagram> diagrams = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /** @param typed whether typed models are made, and it is asked whether a file follows its schema */
    public SourceReading(BiFunction<String, Element, List<Finding>> words, BiFunction<String, String, List<Finding>> forms, boolean typed) {
        this(words, forms, typed, new Known());
    }

    /** @param known what was read before, asked for the same */
    public SourceReading(BiFunction<String, Element, List<Finding>> words, BiFunction<String, String, List<Finding>> forms, boolean typed, Known known) {
        this.known = known;
        this.words = words;
        this.forms = forms;
        this.typed = typed;
    }

    /** Reads them all. @return what could be read; the rest is told by {@link #findings()} */
    public Tree read(Collection<SourceFile> files) {
        Map<String, SourceFile> named = named(files);
        if (findings.isEmpty()) {
            named.values().forEach(file -> take(known.of(file, this::read)));
            twice();
        }
        return new Tree(diagrams, tables, named.keySet());
    }

    /** Whether all of them could be read, whatever was found in their words. */
    public boolean readable() {
        return readable;
    }

    /** What could not be read, and what was found in the words. */
    public List<Finding> findings() {
        return findings;
    }

    private Map<String, SourceFile> named(Collection<SourceFile> files) {
        Map<String, SourceFile> named = new TreeMap<>();
        if (files.size() > Limits.FILES) {
            String beyond = files.stream().map(SourceFile::name).sorted().skip(Limits.FILES).findFirst().orElseThrow();
            found(FileNames.shown(beyond), "", "一次多于 " + Limits.FILES + " 个文件，此文件起超出", "is beyond the " + Limits.FILES + " files that are taken at once");
            return named;
        }
        for (SourceFile file : files) {
            String shown = FileNames.shown(file.name());
            if (!FileNames.taken(file.name())) {
                found(shown, "", "文件名须为 文件夹/文件.bpmn、.dmn、.form 或 .html，只含字母、数字与连字符",
                    "a file is named folder/file.bpmn, .dmn, .form or .html, with letters, digits and hyphens");
            } else if (file.content().length > Limits.BYTES) {
                found(shown, "", "大于 " + Limits.BYTES + " 字节", "is larger than " + Limits.BYTES + " bytes");
            } else if (named.putIfAbsent(file.name(), file) != null) {
                found(shown, "", "同名文件出现两次", "stands there twice");
            }
        }
        long together = files.stream().mapToLong(file -> file.content().length).sum();
        if (findings.isEmpty() && together > Limits.BYTES_TOGETHER) {
            SourceFile largest = files.stream().max(Comparator.comparingInt(file -> file.content().length)).orElseThrow();
            found(largest.name(), "", "全部文件合计 " + together + " 字节，大于 " + Limits.BYTES_TOGETHER + "；此文件最大，有 " + largest.content().length + " 字节",
                "all files together have " + together + " bytes, more than " + Limits.BYTES_TOGETHER + "; this one is the largest, of "
                    + largest.content().length);
        }
        return named;
    }

    private void take(FileRead read) {
        findings.addAll(read.findings());
        readable &= read.readable();
        if (read.diagram() != null) {
            diagrams.add(read.diagram());
        }
        if (read.table() != null) {
            tables.add(read.table());
        }
    }

    private FileRead read(SourceFile file) {
        try {
            return switch (FileNames.kind(file.name())) {
                case "bpmn" -> diagram(file);
                case "dmn" -> table(file);
                case "form" -> form(file);
                default -> new FileRead(List.of(), true, null, null);
            };
        } catch (Unreadable e) {
            return new FileRead(List.of(Finding.at(file.name(), e.element(), RULE, e.chinese(), e.getMessage())), false, null, null);
        }
    }

    /** What is wrong in a form is told at its id; where none can be told, nobody can read it as a form. */
    private FileRead form(SourceFile file) throws Unreadable {
        List<Finding> found = forms.apply(file.name(), XmlReading.text(file.content()));
        return new FileRead(found, found.stream().noneMatch(one -> one.element().isEmpty()), null, null);
    }

    private FileRead diagram(SourceFile file) throws Unreadable {
        Element definitions = root(file, Element.BPMN);
        List<Element> processes = definitions.children("process");
        if (processes.size() != 1) {
            Set<String> seen = new HashSet<>();
            String twice = processes.stream().map(Element::id).filter(id -> !seen.add(id)).findFirst().orElse(null);
            throw new Unreadable(processes.isEmpty() ? definitions.id() : processes.get(1).id(), "应恰有一个流程，而有 " + processes.size() + " 个"
                + (twice == null ? "" : "，其中标识 " + twice + " 出现两次"), "holds one process, not " + processes.size()
                + (twice == null ? "" : "; the id " + twice + " stands there twice"));
        }
        EventsAtEdges.check(definitions);
        List<Finding> found = words.apply(file.name(), definitions);
        if (!found.isEmpty()) {
            return new FileRead(found, true, null, null);
        }
        BpmnModelInstance model = typed ? Models.typed(file, definitions, Bpmn::readModelFromStream) : null;
        return new FileRead(found, true, new Diagram(file.name(), definitions, processes.get(0), model), null);
    }

    private FileRead table(SourceFile file) throws Unreadable {
        Element definitions = root(file, DMN);
        if (definitions.children("decision").isEmpty()) {
            throw new Unreadable(definitions.id(), "没有决策", "holds no decision");
        }
        List<Finding> found = words.apply(file.name(), definitions);
        if (!found.isEmpty()) {
            return new FileRead(found, true, null, null);
        }
        DmnModelInstance model = typed ? Models.typed(file, definitions, Dmn::readModelFromStream) : null;
        return new FileRead(found, true, null, new Table(file.name(), definitions, model));
    }

    private static Element root(SourceFile file, String namespace) throws Unreadable {
        Element definitions = XmlReading.read(file.content());
        if (!definitions.name().equals("definitions") || !definitions.namespace().contains(namespace)) {
            throw new Unreadable(definitions.id(), "最外层应为 definitions，而是 " + definitions.name(), "begins with definitions, not with " + definitions.name());
        }
        return definitions;
    }

    /** Two processes or two decisions of one key: which of them would hold, nobody can say. */
    private void twice() {
        Map<String, String> seen = new HashMap<>();
        diagrams.stream().sorted(Comparator.comparing(Diagram::file)).forEach(diagram -> once(seen, "process ", diagram.key(), diagram.file()));
        tables.forEach(table -> table.keys().forEach(key -> once(seen, "decision ", key, table.file())));
    }

    private void once(Map<String, String> seen, String kind, String key, String file) {
        String other = seen.putIfAbsent(kind + key, file);
        if (other != null) {
            found(file, key, "标识 " + key + " 在 " + other + " 中已有", "the id " + key + " stands in " + other + " already");
        }
    }

    private void found(String file, String element, String chinese, String english) {
        readable = false;
        findings.add(Finding.at(file, element, RULE, chinese, english));
    }
}
