package io.sancha.platform.guard;

import io.sancha.platform.guard.read.Tree;
import java.util.List;

/** One kind of question that is put to the whole tree of files. It changes nothing and asks nobody. */
@FunctionalInterface
public interface Check {
    /** What breaks its rules, in no particular order; empty where nothing does. */
    List<Finding> check(Tree tree);
}
