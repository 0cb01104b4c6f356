package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.git.Definition;
import dev.slipway.git.RefsStamp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How well the services of the open platform are delivered. Safe to use from any thread; methods
/// that take a [Progress] read the disk on the caller's.
public final class DeliveryDoor {
    /// An annotation that says how a component is deployed ([Definition#line]).
    public static final String ANNOTATION = "slipway.dev/deployments";

    /// What is published and not deployed.
    private static final Set<String> NOT_DEPLOYED = Set.of("library", "documentation", "template");

    private final Desk desk;
    private final Clock clock;
    private final Map<String, Outcome<Delivery>> cache = new ConcurrentHashMap<>();

    DeliveryDoor(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// Now, in seconds since 1970.
    public long now() {
        return clock.instant().getEpochSecond();
    }

    /// Dashboards and the server that is asked for them.
    public DashboardDoor dashboards() {
        return new DashboardDoor(desk);
    }

    /// The groups that own something which is deployed, by name.
    public List<String> teams() {
        Set<String> teams = new TreeSet<>();
        deployed().forEach(entity -> entity.owner().ifPresent(o -> teams.add(team(o))));
        return List.copyOf(teams);
    }

    /// The team of the user, where it owns something; else the one that owns most.
    public Optional<String> ownTeam() {
        List<String> teams = teams();
        Catalog catalog = desk.workspace().get().catalog();
        return desk.user().stream()
                .flatMap(user -> catalog.related(user.ref(), "memberOf"))
                .map(DeliveryDoor::team)
                .filter(teams::contains)
                .findFirst()
                .or(
                        () ->
                                teams.stream()
                                        .max(
                                                java.util.Comparator.comparingInt(
                                                        team -> owned(team).size())));
    }

    private static String team(EntityRef group) {
        return group.compact("group");
    }

    private List<Entity> deployed() {
        return desk.workspace().get().catalog().entities().stream()
                .filter(entity -> entity.isKind("Component") && entity.listed())
                .filter(entity -> !NOT_DEPLOYED.contains(entity.type().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Entity> owned(String team) {
        return deployed().stream()
                .filter(entity -> entity.owner().map(DeliveryDoor::team).equals(Optional.of(team)))
                .toList();
    }

    /// What the services of a team show, in the catalog's order, from their repositories alone.
    public List<ServiceDelivery> services(String team, Progress progress) {
        List<ServiceDelivery> services = new ArrayList<>();
        List<Entity> owned = owned(team);
        for (Entity entity : owned) {
            progress.check();
            progress.step(entity.name(), services.size(), owned.size());
            service(entity, progress).ifPresent(services::add);
        }
        return services;
    }

    /// What another source tells of a team's services. Prometheus and GitHub are asked only when
    /// the user agreed: to the server, or with `agreed`.
    public List<ServiceReport> services(
            String team, DeliverySource source, Duration span, boolean agreed, Progress progress) {
        RecordedDeployments recorded = new RecordedDeployments(desk, owned(team), progress);
        return switch (source) {
            case GIT -> List.of();
            case ARGO_CD -> recorded.argo();
            case PROMETHEUS ->
                    dashboards()
                            .server()
                            .map(url -> recorded.prometheus(url, span, now()))
                            .orElse(List.of());
            case GITHUB -> agreed ? recorded.github() : List.of();
        };
    }

    /// What asking GitHub means, in a sentence.
    public String githubSentence(String team) {
        int count = owned(team).size();
        return "Slipway asks api.github.com, with the token of integrations.github, for the"
                + " deployments of "
                + count
                + (count == 1 ? " repository." : " repositories.");
    }

    private Optional<ServiceDelivery> service(Entity entity, Progress progress) {
        return desk.roots()
                .file(entity.path())
                .map(Path::getParent)
                .map(
                        folder -> {
                            String ref = entity.ref().toString();
                            String own = choices().definitions().getOrDefault(ref, "");
                            Optional<Definition> chosen = Definition.parse(own);
                            Optional<Definition> written =
                                    entity.annotation(ANNOTATION).flatMap(Definition::parse);
                            Definition definition =
                                    chosen.or(() -> written).orElse(Definition.USUAL);
                            return new ServiceDelivery(
                                    ref,
                                    entity.name(),
                                    folder,
                                    definition,
                                    chosen.isPresent()
                                            ? ServiceDelivery.Kept.USER
                                            : written.isPresent()
                                                    ? ServiceDelivery.Kept.ANNOTATION
                                                    : ServiceDelivery.Kept.USUAL,
                                    read(entity.name(), folder, definition, progress));
                        });
    }

    /// Once for each state of a repository and each definition.
    private Outcome<Delivery> read(
            String name, Path folder, Definition definition, Progress progress) {
        Optional<String> stamp = RefsStamp.of(folder);
        if (stamp.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "delivery.repository",
                                    Where.file(folder.toString()),
                                    "no git repository is here")
                            .advise("clone the service into the platform, or register its clone"));
        }
        String key = stamp.get() + " " + name + " " + definition.line();
        Outcome<Delivery> known = cache.get(key);
        if (known == null) {
            known = Delivery.of(name, folder, definition, progress);
            cache.put(key, known);
        }
        return known;
    }

    /// Keeps how a service deploys; the usual definition forgets what was kept.
    public void define(String ref, Definition definition) {
        keep(choices().defining(ref, definition.line()));
    }

    /// Takes back what [#define] kept.
    public void undefine(String ref) {
        keep(choices().defining(ref, ""));
    }

    /// The level table that was last read by.
    public LevelTable levels() {
        return LevelTable.of(choices().levels()).orElse(LevelTable.Y2023);
    }

    /// The length of the window that was last looked at.
    public Duration span() {
        return Duration.ofDays(Math.clamp(choices().days(), 7, 3650));
    }

    public void read(LevelTable table, Duration span) {
        keep(choices().reading(table.year(), (int) span.toDays()));
    }

    DeliveryChoices choices() {
        return DeliveryChoices.read(file());
    }

    void keep(DeliveryChoices next) {
        next.write(file());
    }

    private Path file() {
        String platform =
                desk.workspace()
                        .get()
                        .folder()
                        .map(folder -> folder.toAbsolutePath().normalize().toString())
                        .orElse("");
        UUID name = UUID.nameUUIDFromBytes(platform.getBytes(StandardCharsets.UTF_8));
        return desk.keptIn().resolve("delivery").resolve(name + ".json");
    }
}
