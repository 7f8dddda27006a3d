package io.sancha.platform.people;

/**
 * A relation as it is declared (申报); it holds from the day of the declaration on.
 *
 * @param userId whose; absent for one's own
 * @param identity the other's unified social credit code or identity number, where known
 */
public record StaffRelationEntry(String userId, String identity, String name, RelationKind relation) {
}
