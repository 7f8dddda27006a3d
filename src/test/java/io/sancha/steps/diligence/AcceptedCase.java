package io.sancha.steps.diligence;

import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Cases as they stand after step 3: the garment maker's or the teacher's. */
@Component
public class AcceptedCase {
    public static final LocalDate ACCEPTED_ON = LocalDate.parse("2024-03-04");
    private final StepsBefore earlier;

    AcceptedCase(StepsBefore earlier) {
        this.earlier = earlier;
    }

    /** Nine million yuan of working capital for twelve months, mortgage and surety; the clock stands on the day of the acceptance. */
    public String ofTheGarmentMaker() {
        return earlier.through("acceptance", DossierVariant.ofTheGarmentMaker(), ACCEPTED_ON);
    }

    /** 200,000 yuan for 48 months, surety. */
    public String ofTheTeacher() {
        return earlier.through("acceptance", DossierVariant.ofTheTeacher(), ACCEPTED_ON);
    }

    /** The garment maker's, who is told that the purpose is none that the bank lends for. */
    public String refused() {
        return earlier.through("acceptance", DossierVariant.ofTheGarmentMaker().with("/acceptance/purposeAllowed", false)
            .with("/acceptance/decision", "REFUSE").with("/acceptance/reason", "用途不明"), ACCEPTED_ON);
    }
}
