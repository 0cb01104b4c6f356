package dev.slipway.ui.apply;

import dev.slipway.cluster.apply.Fate;
import dev.slipway.cluster.apply.ObjectPlan;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Words;

/// The shape, tone and words of what becomes of an object: never a colour alone.
final class FateLook {
    private FateLook() {}

    static Icon icon(Fate fate) {
        return switch (fate) {
            case NEW -> Icon.PLUS;
            case CHANGED -> Icon.EDIT;
            case UNCHANGED -> Icon.CHECK;
            case CONFLICT -> Icon.WARNING;
            case REFUSED -> Icon.FAILED;
        };
    }

    static String tone(Fate fate) {
        return switch (fate) {
            case NEW -> "success";
            case CHANGED -> "accent";
            case UNCHANGED -> "muted";
            case CONFLICT -> "warning";
            case REFUSED -> "danger";
        };
    }

    /// `3 fields`, `new`, `2 fields of others`.
    static String words(ObjectPlan plan) {
        return switch (plan.fate()) {
            case CHANGED -> Words.count(plan.fields().size(), "field", "fields");
            case CONFLICT -> Words.count(plan.conflicts().size(), "field", "fields") + " of others";
            case NEW, UNCHANGED, REFUSED -> plan.fate().word();
        };
    }
}
