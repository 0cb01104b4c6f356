package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.ConfiguredClusters;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.connect.Kubeconfig;
import dev.slipway.cluster.fabric.FabricAccess;
import dev.slipway.cluster.fabric.Patience;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Namespaces;
import dev.slipway.cluster.select.Selection;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.Confined;
import dev.slipway.files.PipedCommandRunner;
import dev.slipway.files.ProcessCommandRunner;
import dev.slipway.net.Offline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The clusters that the platform and the user's kubeconfig name. Nothing is contacted, and no
/// program run, before [#open] or [#connect] is called, which is the user's agreement. Safe to use
/// from any thread.
public final class ClusterDoor {
    private static final String ARGO = ".slipway/argocd/";
    private final Desk desk;
    private final LiveKept kept;
    private final Map<String, String> environment;

    ClusterDoor(Desk desk, Map<String, String> environment) {
        this.desk = desk;
        this.environment = Map.copyOf(environment);
        kept = new LiveKept(desk.keptIn());
    }

    /// All clusters that are named: first those of the configuration, then the contexts. Of two
    /// with the same name the one with a credential counts, which is the context where the
    /// configuration's token is not set. Reads files only.
    public Outcome<List<ClusterTarget>> targets() {
        Map<String, ClusterTarget> targets = new LinkedHashMap<>();
        ConfiguredClusters.of(desk.config(), environment)
                .forEach(target -> targets.put(target.name(), target));
        Outcome<List<ClusterTarget>> contexts = Kubeconfig.read(environment);
        for (ClusterTarget context : contexts.value().orElse(List.of())) {
            targets.merge(
                    context.name(),
                    context,
                    (configured, own) ->
                            configured.credential() instanceof Credential.Missing
                                    ? own
                                    : configured);
        }
        return Outcome.of(List.copyOf(targets.values()), contexts.problems());
    }

    /// Where to look for the entities that say that they are deployed.
    public Outcome<List<Selection>> selections(List<Entity> entities) {
        List<Selection> selections = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Entity entity : entities) {
            if (Selection.isDeployed(entity.annotations())) {
                Outcome<Selection> one =
                        Selection.of(
                                entity.ref().toString(),
                                entity.name(),
                                entity.annotations(),
                                entity.where());
                problems.addAll(one.problems());
                one.value().ifPresent(selections::add);
            }
        }
        return Outcome.of(selections, problems);
    }

    /// Whether the user agreed before to run the target's sign-in program.
    public boolean isAgreed(ClusterTarget target) {
        return target.program().filter(program -> !kept.agreed(program)).isEmpty();
    }

    /// The last view of a cluster, closed; empty when it was never seen.
    public Optional<FeedView> remembered(String cluster) {
        return kept.view(platform(), cluster);
    }

    private String platform() {
        return desk.workspace().get().folder().map(Path::toString).orElse("");
    }

    /// Contacts the targets and follows the selections in them until the session is closed. To call
    /// it is to agree to the contact and to the targets' sign-in programs, which is remembered.
    public LiveSession open(List<ClusterTarget> targets, List<Selection> selections) {
        targets.forEach(this::agree);
        LiveSession session =
                new LiveSession(
                        desk.jobs(), kept, platform(), Clock.systemUTC(), targets, selections);
        session.start(new SignIn(runner(), environment, this::offline), this::access, selections);
        return session;
    }

    private void agree(ClusterTarget target) {
        target.program().ifPresent(kept::agree);
    }

    /// The manifests that the file at `path` gives, to be held against clusters: those generated of
    /// a Score file, or those that stand in it. Empty when no open folder has the file. Reads the
    /// disk.
    public Optional<ApplySession> applying(String path) {
        return ApplySession.open(desk, this, path);
    }

    /// What may be applied of a component, whose descriptor is at `path`: its Score file, and the
    /// Argo CD manifests that its golden path made. Reads the disk.
    public List<String> applicable(String path) {
        String folder = Confined.parent(path);
        String argo = (folder.isEmpty() ? "" : folder + "/") + ARGO;
        List<String> found = new ArrayList<>(desk.score().beside(path).stream().toList());
        desk.roots().repository(path).stream()
                .flatMap(tree -> tree.list(folder).stream())
                .filter(file -> file.startsWith(argo) && file.endsWith(".yaml"))
                .forEach(found::add);
        return found;
    }

    /// Opens the door to one cluster as the user agreed to, which is remembered.
    Reply<ClusterAccess> agreed(ClusterTarget target, Progress progress) {
        agree(target);
        return connect(target, true, progress);
    }

    /// What such a program prints is a secret.
    private CommandRunner runner() {
        return new PipedCommandRunner(
                new ProcessCommandRunner(Path.of("").toAbsolutePath(), environment),
                desk.jobs().threads());
    }

    /// Opens the door to one cluster, on this thread: to call it is to agree to the contact, and to
    /// the target's sign-in program when `program` says so.
    public Reply<ClusterAccess> connect(ClusterTarget target, boolean program, Progress progress) {
        CommandRunner runner = program ? runner() : CommandRunner.NOT_RUN;
        Reply<Optional<Credential.Issued>> issued =
                new SignIn(runner, environment, this::offline).issued(target, progress);
        return issued.value()
                .map(known -> access(target, known))
                .orElseGet(() -> Reply.failed(issued.trouble().orElseThrow()));
    }

    private Reply<ClusterAccess> access(ClusterTarget target, Optional<Credential.Issued> issued) {
        return FabricAccess.reach(
                target.through(desk.environment()),
                issued,
                Patience.in(environment),
                this::offline);
    }

    /// As the user has it now: it can be switched on while a cluster is followed.
    private boolean offline() {
        return Offline.in(desk.environment());
    }

    /// Which namespaces of a target are asked for.
    public Namespaces namespaces(ClusterTarget target, List<Selection> selections) {
        return Namespaces.of(target, selections, ownNamespaces(target.name()));
    }

    /// The only namespaces of a cluster that the user wants asked; none for those that components
    /// name. Reads the disk.
    public List<String> ownNamespaces(String cluster) {
        return kept.namespaces(cluster);
    }

    /// Keeps that choice; an empty list takes it back. Writes to the program's own folder.
    public void chooseNamespaces(String cluster, List<String> namespaces) {
        kept.choose(cluster, namespaces);
    }
}
