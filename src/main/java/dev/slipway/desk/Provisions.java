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
        return own(files, prefix, target).and(bundledOnly(target));
    }

    /// These first, then `next`. A patch of the same text counts once, because a state keeps the
    /// texts that were applied before.
    Provisions and(Provisions next) {
        List<ProvisionerFile> files = new ArrayList<>(provisioners);
        files.addAll(next.provisioners);
        List<PatchTemplate> all = new ArrayList<>(patches);
        for (PatchTemplate patch : next.patches) {
            if (patches.stream().noneMatch(p -> p.text().equals(patch.text()))) {
                all.add(patch);
            }
        }
        List<Problem> told = new ArrayList<>(problems);
        told.addAll(next.problems);
        return new Provisions(files, all, told);
    }

    /// Only what the platform itself has.
    static Provisions own(FileSource files, String prefix, Target target) {
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
        return new Provisions(provisioners, patches, problems);
    }

    /// What there is without a platform.
    static Provisions bundledOnly(Target target) {
        return new Provisions(
                List.of(Bundled.defaults(target), Bundled.extras(target)), List.of(), List.of());
    }

    private static String folder(Target target) {
        return switch (target) {
            case KUBERNETES -> "score/k8s";
            case COMPOSE -> "score/compose";
        };
    }
}
