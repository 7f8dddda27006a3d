package io.sancha.lending.collateral;

/** Kinds of things that secure a loan, and the right that the bank takes in them (rules GUA-01, GUA-02). */
public enum CollateralKind {
    DWELLING(Right.MORTGAGE), SHOP(Right.MORTGAGE), OFFICE(Right.MORTGAGE), INDUSTRIAL_PROPERTY(Right.MORTGAGE), LAND(Right.MORTGAGE),
    EQUIPMENT(Right.MORTGAGE), STOCK(Right.MORTGAGE), RECEIVABLES(Right.PLEDGE), DEPOSIT(Right.PLEDGE), TREASURY_BOND(Right.PLEDGE);

    /** A mortgage (抵押) leaves the thing with its owner, a pledge (质押) does not. */
    public enum Right { MORTGAGE, PLEDGE }

    private final Right right;

    CollateralKind(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
