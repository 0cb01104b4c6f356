package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.rules.RuleFile;
import dev.slipway.net.Address;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The dashboards of the open platform, and the server that is asked for their numbers. Nothing is
/// asked before the user agreed to the server by its address.
public final class DashboardDoor {
    private static final Pattern RULES =
            Pattern.compile("(?m)^kind:\\s*PrometheusRule\\b|^groups:\\s*$");
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Set<String> NOT_LOOKED_AT = Set.of("package.json", "tsconfig.json");

    private final Desk desk;

    DashboardDoor(Desk desk) {
        this.desk = desk;
    }

    /// Every file of the platform that is a Grafana dashboard. Reads the disk.
    public List<DashboardFile> files(Progress progress) {
        List<DashboardFile> found = new ArrayList<>();
        for (Roots.Shown tree : desk.roots().trees()) {
            for (String path : tree.files().list(tree.top())) {
                progress.check();
                if (mayBe(path) && !desk.isOfAnotherPlatform(path)) {
                    tree.files().text(path).flatMap(text -> file(path, text)).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(file -> file.title().toLowerCase(Locale.ROOT)));
        return found;
    }

    private static boolean mayBe(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".json") && !NOT_LOOKED_AT.contains(name);
    }

    private static Optional<DashboardFile> file(String path, String text) {
        boolean looks =
                text.length() < LARGEST
                        && (text.contains("\"panels\"") || text.contains("\"rows\""))
                        && text.contains("\"title\"");
        if (!looks) {
            return Optional.empty();
        }
        Outcome<Dashboard> read = Dashboard.read(path, text);
        return read.value()
                .map(
                        dashboard -> {
                            List<Panel> panels =
                                    dashboard
                                            .allPanels()
                                            .filter(panel -> panel.kind() != PanelKind.ROW)
                                            .toList();
                            long drawn =
                                    panels.stream().filter(p -> p.obstacle().isEmpty()).count();
                            return new DashboardFile(
                                    path,
                                    dashboard.title(),
                                    (int) drawn,
                                    panels.size(),
                                    read.problems());
                        });
    }

    /// Reads one of them.
    public Outcome<Dashboard> read(String path) {
        return desk.source(path)
                .map(text -> Dashboard.read(path, text))
                .orElseGet(
                        () ->
                                Outcome.failed(
                                        Problem.error(
                                                "dashboard.file",
                                                dev.slipway.base.Where.file(path),
                                                "the file is not there any more")));
    }

    /// The rules of the platform with their faults, and with the state that the agreed server
    /// tells.
    public RuleState rules(Progress progress) {
        List<RuleFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Roots.Shown tree : desk.roots().trees()) {
            for (String path : tree.files().list(tree.top())) {
                progress.check();
                boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
                Optional<String> text =
                        tree.files()
                                .text(yaml ? path : "")
                                .filter(RULES.asPredicate())
                                .filter(t -> t.length() < LARGEST && !path.contains("/skeleton/"));
                if (text.isPresent() && !desk.isOfAnotherPlatform(path)) {
                    Outcome<RuleFile> read = RuleFile.read(path, text.get());
                    read.value().filter(f -> !f.groups().isEmpty()).ifPresent(files::add);
                    problems.addAll(read.problems());
                }
            }
        }
        return states(files, problems, progress);
    }

    private RuleState states(List<RuleFile> files, List<Problem> problems, Progress progress) {
        Optional<DashboardAsk> ask = ask();
        if (ask.isEmpty()) {
            return new RuleState(files, problems, Map.of(), "");
        }
        try (DashboardAsk server = ask.get()) {
            Outcome<YamlNode> said = server.rules(progress);
            return new RuleState(
                    files,
                    problems,
                    said.value().map(RuleState::states).orElse(Map.of()),
                    said.problems().stream().map(Problem::message).findFirst().orElse(""));
        }
    }

    /// The server that the user agreed to; empty for none.
    public Optional<String> server() {
        return Optional.of(desk.delivery().choices().server()).filter(url -> !url.isEmpty());
    }

    /// What asking `url` means, in a sentence; a problem when it is no address.
    public Outcome<String> sentence(String url) {
        return Address.parse(url)
                .map(
                        address ->
                                "Slipway sends the queries of dashboards and rules to "
                                        + address.shown()
                                        + " and keeps the last answers on this computer."
                                        + (address.isLoopback()
                                                ? " It runs on this computer: nothing leaves it."
                                                : ""));
    }

    /// Agrees to `url` for this platform, until [#forget].
    public Outcome<String> agree(String url) {
        Outcome<Address> address = Address.parse(url);
        address.value()
                .ifPresent(
                        known ->
                                desk.delivery()
                                        .keep(desk.delivery().choices().asking(url.strip())));
        return address.map(Address::shown);
    }

    /// No server is asked any more.
    public void forget() {
        desk.delivery().keep(desk.delivery().choices().asking(""));
    }

    /// Asks the agreed server; empty when there is none.
    public Optional<DashboardAsk> ask() {
        return server().flatMap(url -> Address.parse(url).value())
                .map(
                        address ->
                                new DashboardAsk(
                                        address,
                                        desk::environment,
                                        desk.keptIn().resolve("delivery").resolve("answers")));
    }
}
