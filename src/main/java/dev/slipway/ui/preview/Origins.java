package dev.slipway.ui.preview;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;

import java.util.List;

/// What made a line, in few letters: `score.yaml:12`, `40-aws-sqs:22`, `target`.
public final class Origins {
    private static final String BUNDLED = "bundled:";

    private Origins() {}

    static List<String> labels(Traced traced) {
        return traced.origins().stream().map(Origins::label).toList();
    }

    static String label(Origin origin) {
        return switch (origin.step()) {
            case TARGET -> "target";
            case OVERRIDE -> "answers";
            case SOURCE, TEMPLATE, SCORE, PROVISIONER, PATCH ->
                    name(origin.where().path())
                            + (origin.where().line() > 0 ? ":" + origin.where().line() : "");
        };
    }

    /// The words after "origin": where, or who when there is no place to go to.
    public static String words(Origin origin) {
        return switch (origin.step()) {
            case TARGET -> "added by the target";
            case OVERRIDE -> "from the answers";
            default -> file(origin.where().path()) + ":" + origin.where().line();
        };
    }

    public static boolean hasPlace(Origin origin) {
        return origin.step() != Origin.Step.TARGET
                && origin.step() != Origin.Step.OVERRIDE
                && origin.where().line() > 0;
    }

    /// The name of a file without its folders and without what says where it comes from.
    public static String file(String path) {
        return path.substring(
                Math.max(path.lastIndexOf('/'), path.startsWith(BUNDLED) ? 7 : -1) + 1);
    }

    /// As [#file], without the ending that all provisioner files have; the tools' own are
    /// `default`.
    public static String name(String path) {
        return path.startsWith(BUNDLED)
                ? "default"
                : file(path).replaceFirst("\\.provisioners\\.ya?ml$", "");
    }
}
