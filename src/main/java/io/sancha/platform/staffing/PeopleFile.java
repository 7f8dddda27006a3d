package io.sancha.platform.staffing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.staffing.Post;
import io.sancha.platform.guard.staffing.StaffingRules;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * People of branches as a file tells them, for whoever asks without the running bank.
 *
 * @param figures the bank's figures by which tasks ask for several people, by their names
 * @param branches who works where
 */
public record PeopleFile(Map<String, Integer> figures, List<BranchEntry> branches) {
    /** Characters: a bank of ten thousand people. */
    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 8;
    private static final ObjectMapper YAML = reader();

    public PeopleFile {
        figures = figures == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
        branches = branches == null ? List.of() : List.copyOf(branches);
    }

    /** @param branch its number, such as {@code 0101} */
    public record BranchEntry(String branch, String name, List<PersonEntry> people) {
        public BranchEntry {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** @param person user id @param fit by task that asks more than its duty, of which of its kinds they are, or for which duties they are fit */
    public record PersonEntry(String person, String name, Set<String> duties, Map<String, Set<String>> fit) {
        public PersonEntry {
            duties = duties == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(duties));
            fit = fit == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fit));
        }
    }

    /** By the bank's own duties. @throws IllegalArgumentException with line and column, or with the name that is wrong, in Chinese and English */
    public static PeopleFile read(String text) {
        return read(text, StaffingRules.ofTheBank());
    }

    private static PeopleFile read(String text, StaffingRules rules) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("文件长于 " + LONGEST + " 个字符 / the file is longer than " + LONGEST + " characters");
        }
        PeopleFile file;
        try {
            file = YAML.readValue(text, PeopleFile.class);
        } catch (JsonProcessingException e) {
            throw PeopleSlip.of(e);
        }
        if (file == null) {
            throw new IllegalArgumentException("文件是空的 / the file is empty");
        }
        file.check(rules);
        return file;
    }

    /** The duties that the contract names. */
    static Set<String> duties() {
        Contract contract = Contract.ofTheBank();
        return contract.all(ContractProcess::people).flatMap(human -> contract.duties(human).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As it is read. */
    String text() {
        try {
            return YAML.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("people are plain data", e);
        }
    }

    private void check(StaffingRules rules) {
        known("figures", figures.keySet(), rules.posts().stream().map(Post::figure).filter(figure -> figure != null).toList());
        rules.posts().stream().map(Post::figure).filter(figure -> figure != null && figures.get(figure) == null).findFirst().ifPresent(figure -> {
            throw new IllegalArgumentException("缺少参数 figures." + figure + " / figures." + figure + " is missing");
        });
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("没有机构（branches） / there are no branches");
        }
        Contract contract = Contract.ofTheBank();
        Set<String> duties = duties();
        Set<String> seen = new HashSet<>();
        for (BranchEntry branch : branches) {
            once(seen, "branch", branch.branch());
            Set<String> people = new HashSet<>();
            for (PersonEntry person : branch.people()) {
                once(people, branch.branch() + " person", person.person());
                known(person.person() + ".duties", person.duties(), duties);
                known(person.person() + ".fit", person.fit().keySet(), rules.posts().stream().map(Post::task).toList());
                person.fit().forEach((task, kinds) -> known(person.person() + ".fit." + task, kinds, kinds(rules.post(task).orElseThrow(), contract)));
            }
        }
    }

    private static List<String> kinds(Post post, Contract contract) {
        return post.kinds().isEmpty() ? contract.human(post.task()).map(contract::duties).orElse(List.of()) : post.kinds().stream().map(Post.Kind::id).toList();
    }

    private static void once(Set<String> seen, String what, String name) {
        if (name == null || name.isBlank() || !seen.add(name)) {
            throw new IllegalArgumentException(what + " " + name + " 缺少或重复 / is missing or stands twice");
        }
    }

    private static void known(String where, Collection<String> given, Collection<String> known) {
        for (String one : given) {
            if (one == null || !known.contains(one)) {
                throw new IllegalArgumentException(where + "：没有 " + one + "，应为 " + known + " 之一 / there is no " + one + "; expected one of " + known);
            }
        }
    }

    private static ObjectMapper reader() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        limits.setAllowRecursiveKeys(false);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(limits).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        return new ObjectMapper(yaml).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
