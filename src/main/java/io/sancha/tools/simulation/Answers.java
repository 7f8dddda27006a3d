package io.sancha.tools.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.demonstration.Draw;
import io.sancha.tools.walkthrough.Dossier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer enters at a task, beside what the dossier says: now and then something else than that all is well. */
final class Answers {
    private static final int PER_CENT = 100;
    private final JdbcClient sql;
    private final Words words;
    private final long seed;

    Answers(JdbcClient sql, Words words, long seed) {
        this.sql = sql;
        this.words = words;
        this.seed = seed;
    }

    /** What is said otherwise than all is well, as chance has it. */
    UnaryOperator<JsonNode> to(HumanTask task, int number, Dossier dossier) {
        Draw draw = Draw.of(seed, number, "says", task.key(), LocalDate.ofInstant(task.createdAt(), BankClock.CHINA));
        return scripted -> {
            ObjectNode entry = words.at(task, dossier, scripted);
            change(entry, task, draw);
            return entry;
        };
    }

    /** All is well, and the class is the one that the loan has. */
    UnaryOperator<JsonNode> cautious(HumanTask task, Dossier dossier) {
        return scripted -> {
            ObjectNode entry = words.at(task, dossier, scripted);
            if (entry.has("riskClass")) {
                entry.put("riskClass", classNow(task));
            }
            return entry;
        };
    }

    private void change(ObjectNode entry, HumanTask task, Draw draw) {
        switch (task.key()) {
            case "report-inspection" -> entry.put("classInDoubt", draw.chance(10) || hasRecovered(task));
            case "recheck-inspection" -> recheck(entry, task, draw);
            case "propose-class" -> entry.put("riskClass", proposed(task, draw).name());
            case "determine-class", "approve-class" -> entry.put("riskClass", saidLast(task));
            case "allow-making-up" -> sometimes(entry, draw, 30, "REFUSED");
            case "confirm-warning" -> {
                if (draw.chance(25)) {
                    entry.put("outcome", "DISMISSED").putNull("grade");
                } else {
                    entry.put("grade", draw.one(List.of("YELLOW", "ORANGE", "ORANGE", "RED")));
                }
            }
            case "follow-up-warning" -> sometimes(entry, draw, 40, "LIFT_ASKED");
            case "approve-lift" -> sometimes(entry, draw, 20, "KEPT");
            case "revalue-security" -> revalue(entry, draw);
            case "check-revaluation" -> sometimes(entry, draw, 8, "RETURNED");
            case "check-supplement" -> sometimes(entry, draw, 10, "RETURNED");
            case "visit-unannounced" -> {
                if (draw.chance(30)) {
                    entry.put("business", "DIFFERS").put("differences", "库存少于报告所列，部分设备停用");
                }
            }
            case "judge-spot-check" -> entry.put("outcome", draw.one(List.of("SETTLED", "SETTLED", "RETURNED", "INSPECT")));
            case "decide-on-suit" -> sometimes(entry, "decision", draw, 50, "SUE");
            case "decide-write-off" -> sometimes(entry, "decision", draw, 30, "DECLINED");
            default -> {
                // as the dossier says
            }
        }
    }

    /** The first day of the inspection that is under way. */
    LocalDate periodOf(HumanTask task) {
        return sql.sql("select p.opens_on from inspection i join inspection_plan p on p.id = i.plan_id where i.case_id = :case order by i.id desc limit 1")
            .param("case", task.caseId()).query(LocalDate.class).single();
    }

    private static void sometimes(ObjectNode entry, Draw draw, int percent, String outcome) {
        sometimes(entry, "outcome", draw, percent, outcome);
    }

    private static void sometimes(ObjectNode entry, String field, Draw draw, int percent, String outcome) {
        if (draw.chance(percent)) {
            entry.put(field, outcome);
        }
    }

    private void recheck(ObjectNode entry, HumanTask task, Draw draw) {
        if (draw.chance(7)) {
            entry.put("outcome", "RETURNED").put("classInDoubt", false);
        } else {
            entry.put("classInDoubt", draw.chance(8) || hasRecovered(task));
        }
    }

    private static void revalue(ObjectNode entry, Draw draw) {
        int percent = draw.chance(8) ? draw.between(35, 60) : draw.between(94, 108);
        for (JsonNode thing : (ArrayNode) entry.get("things")) {
            BigDecimal value = new BigDecimal(thing.get("value").asText()).multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(PER_CENT), 2,
                RoundingMode.HALF_UP);
            ((ObjectNode) thing).put("value", value.toPlainString());
        }
    }

    /** A class that no arrears hold down any more: somebody doubts that it is still so bad. */
    private boolean hasRecovered(HumanTask task) {
        return sql.sql("select exists (select from living_loan where case_id = :case and days_past_due = 0 and risk_class <> 'NORMAL')")
            .param("case", task.caseId()).query(Boolean.class).single();
    }

    private String classNow(HumanTask task) {
        return sql.sql("select risk_class from living_loan where case_id = :case").param("case", task.caseId()).query(String.class).single();
    }

    private RiskClass proposed(HumanTask task, Draw draw) {
        RiskClass now = RiskClass.valueOf(classNow(task));
        if (now != RiskClass.NORMAL && draw.chance(60)) {
            return RiskClass.NORMAL;
        }
        return draw.chance(40) && now != RiskClass.LOSS ? RiskClass.values()[now.ordinal() + 1] : now;
    }

    private String saidLast(HumanTask task) {
        return sql.sql("select risk_class from class_opinion where case_id = :case order by id desc limit 1").param("case", task.caseId()).query(String.class)
            .single();
    }
}
