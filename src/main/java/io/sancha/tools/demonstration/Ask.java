package io.sancha.tools.demonstration;

import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.steps.application.GuaranteeMode;
import io.sancha.steps.application.Product;
import java.util.List;

/** Who asks for what, and what secures it. */
enum Ask {
    STOCKING_UP(CustomerKind.ENTERPRISE, Product.WORKING_CAPITAL, CollateralKind.INDUSTRIAL_PROPERTY, 150, 900, GuaranteeMode.MORTGAGE, GuaranteeMode.SURETY),
    SMALL_ORDER(CustomerKind.ENTERPRISE, Product.WORKING_CAPITAL, null, 30, 95, GuaranteeMode.SURETY),
    BIG_ORDER(CustomerKind.ENTERPRISE, Product.WORKING_CAPITAL, CollateralKind.RECEIVABLES, 110, 480, GuaranteeMode.PLEDGE),
    NEW_WORKSHOP(CustomerKind.ENTERPRISE, Product.FIXED_ASSETS, CollateralKind.LAND, 200, 1500, GuaranteeMode.MORTGAGE),
    RENOVATION(CustomerKind.NATURAL_PERSON, Product.PERSONAL_CONSUMPTION, null, 8, 30, GuaranteeMode.SURETY),
    FAMILY_CAR(CustomerKind.NATURAL_PERSON, Product.PERSONAL_CONSUMPTION, CollateralKind.DWELLING, 12, 45, GuaranteeMode.MORTGAGE),
    OWN_BUSINESS(CustomerKind.NATURAL_PERSON, Product.PERSONAL_BUSINESS, CollateralKind.SHOP, 20, 120, GuaranteeMode.MORTGAGE),
    SHOP(CustomerKind.SOLE_PROPRIETOR, Product.PERSONAL_BUSINESS, CollateralKind.SHOP, 15, 80, GuaranteeMode.MORTGAGE);

    private final CustomerKind customer;
    private final Product product;
    private final CollateralKind thing;
    private final int least;
    private final int most;
    private final List<GuaranteeMode> modes;

    Ask(CustomerKind customer, Product product, CollateralKind thing, int least, int most, GuaranteeMode... modes) {
        this.customer = customer;
        this.product = product;
        this.thing = thing;
        this.least = least;
        this.most = most;
        this.modes = List.of(modes);
    }

    CustomerKind customer() {
        return customer;
    }

    Product product() {
        return product;
    }

    /** What is mortgaged or pledged; null where only a surety stands in. */
    CollateralKind thing() {
        return thing;
    }

    List<GuaranteeMode> modes() {
        return modes;
    }

    boolean isOfCompany() {
        return customer == CustomerKind.ENTERPRISE;
    }

    boolean has(GuaranteeMode mode) {
        return modes.contains(mode);
    }

    /** The amount asked for, in units of 10,000 yuan. */
    int amount(Draw draw) {
        return draw.between(least, most);
    }
}
