package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Shell;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.apply.ApplyPlan;
import dev.slipway.cluster.apply.Sending;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;
import dev.slipway.files.Confined;
import dev.slipway.score.model.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The manifests of one file and what becomes of them in clusters. Reading is of the disk alone;
/// [#compare] and [#apply] contact the cluster that they are given, which to call is the user's
/// agreement. Methods that take a [Progress] wait; others return at once.
public final class ApplySession implements AutoCloseable {
    private static final String NAMESPACE = "backstage.io/kubernetes-namespace";
    private final Desk desk;
    private final ClusterDoor clusters;
    private final String path;
    private final Optional<ScoreSession> score;

    private ApplySession(
            Desk desk, ClusterDoor clusters, String path, Optional<ScoreSession> score) {
        this.desk = desk;
        this.clusters = clusters;
        this.path = path;
        this.score = score;
    }

    static Optional<ApplySession> open(Desk desk, ClusterDoor clusters, String path) {
        if (ScoreFile.isNamed(path)) {
            return desk.score()
                    .session(path)
                    .map(score -> new ApplySession(desk, clusters, path, Optional.of(score)));
        }
        return desk.source(path)
                .map(text -> new ApplySession(desk, clusters, path, Optional.empty()));
    }

    public String path() {
        return path;
    }

    /// What lies over a Score file in other environments. Reads the disk.
    public List<ScoreFile.Overrides> overrides() {
        return score.map(ScoreSession::overrides).orElse(List.of());
    }

    /// The manifests as the disk has them now; `overrides` lies over a Score file, empty for
    /// nothing.
    public Applicable read(String overrides, Progress progress) {
        return score.map(session -> generated(session, overrides, progress)).orElseGet(this::file);
    }

    private Applicable file() {
        String text = desk.source(path).orElse("");
        Outcome<List<LiveObject>> read = Objects.read(path, text);
        List<Problem> problems = new ArrayList<>(read.problems());
        String title = path.substring(path.lastIndexOf('/') + 1);
        return new Applicable(
                title, namespace(), read.value().orElse(List.of()), problems, List.of());
    }

    private Applicable generated(ScoreSession session, String overrides, Progress progress) {
        ScoreView view = session.view(Map.of(), overrides, progress);
        Outcome<ScoreExport> made =
                session.export(Target.KUBERNETES, overrides, view.openImage().orElse(""), progress);
        List<Problem> problems =
                made.problems().stream().filter(one -> !ScoreView.isLost(one)).toList();
        List<LiveObject> objects =
                made.value()
                        .map(export -> export.output().text().text())
                        .flatMap(text -> Objects.read(path, text).value())
                        .orElse(List.of());
        String title = view.workload().isEmpty() ? path : view.workload();
        return new Applicable(title, namespace(), objects, problems, notes(session, view));
    }

    private static List<String> notes(ScoreSession session, ScoreView view) {
        List<String> notes = new ArrayList<>();
        view.openImage()
                .ifPresent(
                        image ->
                                notes.add(
                                        "The Score file leaves an image open: it is taken to be "
                                                + image
                                                + "."));
        if (!view.resources().isEmpty() && !session.keepsState(Target.KUBERNETES)) {
            notes.add(
                    "The folder has no .score-k8s state, so generated names and passwords are new"
                            + " each time: initialise score-k8s there before you apply.");
        }
        return notes;
    }

    /// Where the component beside the file says that it runs.
    private String namespace() {
        String folder = Confined.parent(path);
        return desk.workspace().get().catalog().entities().stream()
                .filter(entity -> Confined.parent(entity.path()).equals(folder))
                .flatMap(
                        entity -> Optional.ofNullable(entity.annotations().get(NAMESPACE)).stream())
                .findFirst()
                .orElse("");
    }

    /// Asks the cluster, by a dry run, what applying the objects would do; it stores nothing. Runs
    /// the target's sign-in program, which is remembered as agreed.
    public Reply<ApplyPlan> compare(
            ClusterTarget target, String namespace, List<LiveObject> objects, Progress progress) {
        Reply<ClusterAccess> door = clusters.agreed(target, progress);
        if (door.value().isEmpty()) {
            return Reply.failed(door.trouble().orElseThrow());
        }
        try (ClusterAccess access = door.value().get()) {
            return ApplyPlan.of(access, objects, namespace, progress);
        }
    }

    /// Sends what the plan shows; with `takeOver` also what is in conflict. `each` hears, on
    /// another thread, how it ended for each object.
    public Job<List<Sending.Sent>> apply(
            ClusterTarget target, ApplyPlan plan, boolean takeOver, Consumer<Sending.Sent> each) {
        return desk.jobs()
                .start(
                        "Apply to " + target.name(),
                        progress -> {
                            Reply<ClusterAccess> door = clusters.agreed(target, progress);
                            try (ClusterAccess access =
                                    door.value().orElseThrow(() -> refused(door))) {
                                return new Sending(access, takeOver).send(plan, progress, each);
                            }
                        });
    }

    private static Refused refused(Reply<ClusterAccess> door) {
        Trouble why = door.trouble().orElseThrow();
        return new Refused(
                List.of(
                        Problem.error(
                                        "cluster.signed-out",
                                        dev.slipway.base.Where.file(""),
                                        why.sentence())
                                .advise(why.next())));
    }

    /// The command line that compares the same; with `--yes` it applies.
    public String command(String overrides, String cluster, String namespace) {
        String apply =
                "slipway cluster apply -f %s --cluster "
                        + Shell.quoted(cluster)
                        + " -n "
                        + Shell.quoted(namespace);
        String parent = Confined.parent(path);
        return score.map(
                        session ->
                                ScoreExport.command(
                                                Target.KUBERNETES,
                                                false,
                                                session.folder(),
                                                inside(parent, path),
                                                inside(parent, overrides),
                                                Optional.empty())
                                        + " && "
                                        + apply.formatted(ScoreExport.fileName(Target.KUBERNETES)))
                .orElseGet(() -> apply.formatted(Shell.quoted(path)));
    }

    private static String inside(String folder, String file) {
        return folder.isEmpty() || file.isEmpty() ? file : file.substring(folder.length() + 1);
    }

    @Override
    public void close() {
        score.ifPresent(ScoreSession::close);
    }
}
