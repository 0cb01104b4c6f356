package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.kubernetes.SchemaCheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The Kubernetes manifests of the open folders. Safe to use from any thread.
public final class ManifestDoor {
    private static final Pattern FILE = Pattern.compile(".*\\.ya?ml");
    private static final Pattern VERSION = key("apiVersion");
    private static final Pattern KIND = key("kind");
    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?m)^apiVersion:\\s*[\"']?(?:backstage\\.io|scaffolder\\.backstage\\.io"
                            + "|score\\.dev|skaffold|kustomize\\.config)/?");
    private static final Pattern MARKS = Pattern.compile("\\{\\{|\\{%");
    private final Desk desk;

    ManifestDoor(Desk desk) {
        this.desk = desk;
    }

    /// Whether a text looks as if it held Kubernetes objects.
    public static boolean mayHold(String text) {
        return VERSION.matcher(text).find() && KIND.matcher(text).find();
    }

    /// Whether a text holds Kubernetes objects as they would be applied: none of Backstage's and
    /// other tools' own, and no template of some.
    public static boolean holds(String text) {
        return mayHold(text) && !OTHERS.matcher(text).find() && !MARKS.matcher(text).find();
    }

    /// A key that begins a line, in YAML or JSON.
    private static Pattern key(String name) {
        return Pattern.compile("(?m)(?:^|[{,])[ \\t\"'-]*" + name + "[\"']?[ \\t]*:");
    }

    /// All manifests of the open folders against the schema of Kubernetes' own kinds. What has the
    /// marks of a template is no manifest yet.
    public Checked check(Progress progress) {
        SchemaCheck check = SchemaCheck.builtIn();
        List<Problem> problems = new ArrayList<>();
        int files = 0;
        Roots roots = desk.roots();
        for (Roots.Shown tree : roots.trees()) {
            for (String path : tree.files().list(tree.top())) {
                progress.check();
                if (!FILE.matcher(path).matches() || roots.isOfAnotherPlatform(path)) {
                    continue;
                }
                String text = tree.files().text(path).orElse("");
                if (holds(text)) {
                    problems.addAll(check.check(path, text).problems());
                    files++;
                }
            }
        }
        problems.sort(Problem.WORST_FIRST);
        return new Checked("manifests", files, problems);
    }
}
