package dev.slipway.score.folder;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.ComposeState;
import dev.slipway.score.model.StateFile;
import dev.slipway.score.model.Target;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.ProvisionerFile;
import dev.slipway.yaml.YamlWriter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `init` of score-k8s 0.15.0 and score-compose 0.45.0 writes: the state, the default
/// provisioners, a sample Score file, and the provisioner and patch files that were asked for. What
/// is there stays. `folder` is the name of the project's folder, `file` the Score file.
public record Beginning(
        Target target,
        String folder,
        String file,
        boolean sample,
        boolean defaults,
        Optional<String> project,
        List<FileText> provisioners,
        List<FileText> patches,
        Instant now) {
    private static final int RUNNABLE = 0755;
    private static final int PRIVATE = 0600;

    public Beginning {
        provisioners = List.copyOf(provisioners);
        patches = List.copyOf(patches);
    }

    /// What is to be written, and what to say about it, in the peers' words.
    public record Plan(FilePlan files, List<String> log) {

        public Plan {
            log = List.copyOf(log);
        }
    }

    /// Looks at what `source` has already. Nothing is written when anything is wrong.
    public Outcome<Plan> plan(FileSource source) {
        List<Problem> problems = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<String> log = new ArrayList<>();
        checked(problems);
        Outcome<StateFolder> old = StateFolder.read(source, target);
        problems.addAll(old.problems());
        if (problems.stream().anyMatch(Problem::isError)) {
            return Outcome.failed(problems);
        }
        String home = target.stateFolder();
        boolean found = old.value().isPresent();
        log.add(
                found
                        ? "Found existing state directory '" + home + "'"
                        : "Writing new state directory '" + home + "'");
        State was = old.value().map(StateFolder::state).orElseGet(this::begun);
        State now = changed(was);
        if (!found || !now.equals(was)) {
            changes.add(
                    Change.Write.text(
                            StateFolder.stateFile(target),
                            YamlWriter.write(StateFile.tree(now)),
                            RUNNABLE));
        }
        defaults(source, found, changes, log);
        sample(source, changes, log);
        for (FileText each : provisioners) {
            install(source, each, changes, log);
        }
        return Outcome.of(new Plan(new FilePlan(changes), log), problems);
    }

    /// The state that a project begins with.
    public State begun() {
        return target == Target.KUBERNETES
                ? State.empty()
                : State.empty()
                        .withCompose(
                                new ComposeState(
                                        projectName(folder), target.stateFolder() + "/mounts"));
    }

    /// A folder's name as score-compose makes a project name of it: only the first character may
    /// not be `_` or `-`, and only where it stands first in the name.
    public static String projectName(String folder) {
        String lower = folder.toLowerCase(Locale.ROOT);
        return lower.replaceFirst("^[_-]", "").replaceAll("[^a-z0-9_-]", "");
    }

    private void checked(List<Problem> problems) {
        if (project.isPresent() && !project.get().equals(projectName(project.get()))) {
            problems.add(
                    Problem.error(
                            "score.flag",
                            Where.file("--project"),
                            "invalid value for --project, it must match ^[a-z0-9][a-z0-9_-]*$"));
        }
        for (FileText patch : patches) {
            problems.addAll(PatchTemplate.parse(patch.path(), patch.text()).problems());
        }
        for (FileText each : provisioners) {
            problems.addAll(ProvisionerFile.parse(each.path(), each.text(), target).problems());
        }
    }

    /// New patch templates replace all old ones; none leave them.
    private State changed(State state) {
        State patched =
                patches.isEmpty()
                        ? state
                        : state.withPatchingTemplates(
                                patches.stream().map(FileText::text).toList());
        return project.isEmpty() || target == Target.KUBERNETES
                ? patched
                : patched.withCompose(
                        new ComposeState(
                                project.get(),
                                patched.compose()
                                        .map(ComposeState::mountsDirectory)
                                        .orElse(target.stateFolder() + "/mounts")));
    }

    /// score-compose looks for the defaults only where it begins a folder.
    private void defaults(
            FileSource source, boolean found, List<Change> changes, List<String> log) {
        String path = target.stateFolder() + "/" + StateFolder.DEFAULTS;
        if (found && target == Target.COMPOSE) {
            return;
        }
        if (!defaults) {
            log.add("Skipping creation of default provisioners file since it has been disabled");
        } else if (source.exists(path)) {
            log.add("Skipping creation of default provisioners file since it already exists");
        } else {
            changes.add(write(path, Bundled.defaultsText(target), FileSource.PLAIN));
            log.add("Created default provisioners file");
        }
    }

    private void sample(FileSource source, List<Change> changes, List<String> log) {
        if (source.exists(file)) {
            log.add("Skipping creation of initial Score file since it already exists");
        } else if (!sample) {
            log.add("Initial Score file does not exist - and sample generation is disabled");
        } else {
            changes.add(write(file, Bundled.sample(), RUNNABLE));
            log.add("Created initial Score file");
        }
    }

    /// Later files come first: their names begin with what is left of time.
    private void install(FileSource source, FileText each, List<Change> changes, List<String> log) {
        List<String> before = new ArrayList<>(StateFolder.installed(source, target));
        changes.forEach(change -> before.add(change.path()));
        List<String> names =
                before.stream()
                        .filter(path -> path.endsWith(StateFolder.SUFFIX))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .toList();
        Installed name = Installed.of(each.path(), now, names);
        String path = target.stateFolder() + "/" + name.file();
        for (String old : StateFolder.installed(source, target)) {
            if (old.endsWith(name.source())) {
                changes.add(new Change.Delete(old));
            }
        }
        String head = "# Downloaded from " + each.path() + " at " + now + "\n";
        changes.add(write(path, head + each.text(), PRIVATE));
        log.add("Wrote provisioner from '" + each.path() + "' to " + path);
    }

    private static Change write(String path, String text, int mode) {
        return Change.Write.bytes(path, text.getBytes(StandardCharsets.UTF_8), mode);
    }
}
