/**
 * Amounts and rates as types. A {@link io.sancha.kernel.money.Money} never carries more decimals than its currency and never rounds by
 * itself; what a multiplication or division leaves over is an {@link io.sancha.kernel.money.Unrounded} that becomes money only where
 * somebody names a rounding. A {@link io.sancha.kernel.money.Rate} is one exact annual percentage, however it was quoted. Plain Java:
 * no framework, no persistence.
 */
package io.sancha.kernel.money;
