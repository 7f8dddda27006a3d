package io.sancha.platform.engine;

/** Cases whose life began elsewhere: their process begins here in its midst, and they have their number already (MIG-05). */
public interface LateCases {
    /** Whether the case came with its loan from another system. */
    boolean isLate(String caseId);
}
