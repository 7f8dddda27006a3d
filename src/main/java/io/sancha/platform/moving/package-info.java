/**
 * Moving running cases (在办业务迁移) to the newest version of a diagram: one reviewer plans it, with a dry run that says of each case whether and how it
 * moves; another releases it; then cases move one by one, each looked at again at its turn by the engine and by the guard, until all have come out.
 * Which version runs is {@link io.sancha.platform.release}'s.
 */
package io.sancha.platform.moving;
