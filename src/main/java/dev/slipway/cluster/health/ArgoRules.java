package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.unknown;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The kinds of Argo: applications, workflows, analyses, events. Rollouts have a rule of their own.
final class ArgoRules {
    private static final String GROUP = "argoproj.io/";

    private ArgoRules() {}

    static Map<String, HealthRule> all() {
        Map<String, HealthRule> rules = new TreeMap<>();
        rules.put(GROUP + "Application", ArgoRules::application);
        rules.put(GROUP + "ApplicationSet", ArgoRules::applicationSet);
        rules.put(GROUP + "Workflow", ArgoRules::workflow);
        rules.put(GROUP + "CronWorkflow", ArgoRules::cronWorkflow);
        rules.put(GROUP + "AnalysisRun", ArgoRules::analysis);
        rules.put(GROUP + "Experiment", ArgoRules::experiment);
        rules.put(GROUP + "EventBus", ArgoRules::eventBus);
        rules.put(GROUP + "Rollout", RolloutRule::judge);
        return rules;
    }

    /// An application has been judged already, from all that it deploys.
    private static SyncHealth application(LiveObject object) {
        Tree health = object.tree().at("status", "health");
        if (!health.isThere()) {
            return progressing("Waiting for health status");
        }
        return new SyncHealth(SyncStatus.named(health.text("status")), health.text("message"));
    }

    /// The worst sign counts, wherever it stands.
    private static SyncHealth applicationSet(LiveObject object) {
        record Sign(String type, String status, SyncStatus means) {}
        List<Sign> signs =
                List.of(
                        new Sign("ErrorOccurred", "True", SyncStatus.DEGRADED),
                        new Sign("ResourcesUpToDate", "False", SyncStatus.DEGRADED),
                        new Sign("RolloutProgressing", "True", SyncStatus.PROGRESSING),
                        new Sign("ResourcesUpToDate", "True", SyncStatus.HEALTHY));
        for (Sign sign : signs) {
            Optional<Condition> seen =
                    object.conditions().stream()
                            .filter(c -> c.type().equals(sign.type()))
                            .filter(c -> c.status().equals(sign.status()))
                            .findFirst();
            if (seen.isPresent()) {
                return new SyncHealth(sign.means(), seen.get().message());
            }
        }
        return progressing("Waiting for the status to be reported");
    }

    private static SyncHealth workflow(LiveObject object) {
        String message = object.tree().text("status", "message");
        return switch (object.tree().text("status", "phase")) {
            case "", "Pending", "Running" -> progressing(message);
            case "Succeeded" -> healthy(message);
            case "Failed", "Error" -> degraded(message);
            default -> unknown(message);
        };
    }

    private static SyncHealth cronWorkflow(LiveObject object) {
        for (Condition condition : object.conditions()) {
            if (condition.isTrue()) {
                switch (condition.type()) {
                    case "SpecError", "SubmissionError" -> {
                        return degraded(condition.message());
                    }
                    case "Completed" -> {
                        return healthy(condition.message());
                    }
                    default -> {}
                }
            }
        }
        return healthy("CronWorkflow is healthy.");
    }

    private static SyncHealth analysis(LiveObject object) {
        Tree status = object.tree().at("status");
        if (!status.isThere()) {
            return progressing(
                    "Waiting for analysis run to finish: status has not been reconciled.");
        }
        Tree message = status.at("message");
        return switch (status.text("phase")) {
            case "Pending", "Running" -> progressing("Analysis run is running");
            case "Successful" -> healthy(said(message, "Analysis run completed successfully"));
            case "Failed" -> degraded(said(message, "Analysis run failed"));
            case "Error" -> degraded(said(message, "Analysis run had an error"));
            case "Inconclusive" -> unknown(said(message, "Analysis run was inconclusive"));
            default -> unknown("");
        };
    }

    private static String said(Tree message, String otherwise) {
        return message.isThere() ? message.text() : otherwise;
    }

    private static SyncHealth experiment(LiveObject object) {
        Tree status = object.tree().at("status");
        if (!status.isThere()) {
            return progressing("Waiting for experiment to finish: status has not been reconciled.");
        }
        return switch (status.text("phase")) {
            case "Pending" -> progressing("Experiment is pending");
            case "Running" -> progressing("Experiment is running");
            case "Successful" -> healthy("Experiment is successful");
            case "Failed" -> degraded("Experiment has failed");
            case "Error" -> degraded("Experiment had an error");
            default -> unknown("");
        };
    }

    private static SyncHealth eventBus(LiveObject object) {
        return object.conditions().stream()
                .filter(c -> c.type().equals("Deployed") && (c.isTrue() || c.isFalse()))
                .findFirst()
                .map(
                        c -> {
                            String said = c.messageOr(c.reason());
                            return c.isTrue() ? healthy(said) : degraded(said);
                        })
                .orElse(progressing("Waiting for initialization"));
    }
}
