package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.Target;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.ProvisionerFile;

import java.util.ArrayList;
import java.util.List;

/// How one platform provides what workloads ask for on one target: its own provisioners in the
/// order of their names, then the defaults of the target's tool, then what comes with the program;
/// the first that takes a resource wins. See the package for where they stand.
record Provisions(
        List<ProvisionerFile> provisioners, List<PatchTemplate> patches, List<Problem> problems) {
    private static final String PROVISIONERS = ".provisioners.yaml";
    private static final String PATCH = ".tpl";

    Provisions {
        provisioners = List.copyOf(provisioners);
        patches = List.copyOf(patches);
        problems = List.copyOf(problems);
    }

    /// `prefix` stands before the paths of `files`. A broken file is told; the others count.
    static Provisions of(FileSource files, String prefix, Target target) {
        String folder = prefix + folder(target);
        List<ProvisionerFile> provisioners = new ArrayList<>();
        List<PatchTemplate> patches = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : files.list(folder)) {
            String rest = path.substring(folder.length() + 1);
            String text = files.text(path).orElse("");
            if (!rest.contains("/") && rest.endsWith(PROVISIONERS)) {
                Outcome<ProvisionerFile> read = ProvisionerFile.parse(path, text, target);
                problems.addAll(read.problems());
                read.value().ifPresent(provisioners::add);
            } else if (rest.startsWith("patches/") && rest.endsWith(PATCH)) {
                Outcome<PatchTemplate> read = PatchTemplate.parse(path, text);
                problems.addAll(read.problems());
                read.value().ifPresent(patches::add);
            }
        }
        provisioners.addAll(bundled(target));
        return new Provisions(provisioners, patches, problems);
    }

    /// What there is without a platform.
    static Provisions bundledOnly(Target target) {
        return new Provisions(bundled(target), List.of(), List.of());
    }

    private static List<ProvisionerFile> bundled(Target target) {
        return List.of(Bundled.defaults(target), Bundled.extras(target));
    }

    private static String folder(Target target) {
        return switch (target) {
            case KUBERNETES -> "score/k8s";
            case COMPOSE -> "score/compose";
        };
    }
}
