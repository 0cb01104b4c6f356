package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.config.AppConfig;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.goldenpath.action.BackstageRequest;
import dev.slipway.goldenpath.action.CustomAction;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a platform's `app-config.yaml` says about actions: its own under `slipway.actions`, and
/// which Backstage their calls go to (`backend.baseUrl`, `slipway.backstage.token`).
public record PlatformActions(
        List<CustomAction> actions, BackstageRequest backstage, List<Problem> problems) {

    public static PlatformActions of(AppConfig config) {
        List<CustomAction> actions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<YamlNode> list = config.root().at("slipway", "actions");
        if (list.isPresent()) {
            Outcome<List<CustomAction>> read = CustomAction.read(list.get());
            read.value().ifPresent(actions::addAll);
            problems.addAll(read.problems());
        }
        BackstageRequest backstage =
                new BackstageRequest(
                        config.root().text("backend", "baseUrl").orElse("").replaceFirst("/+$", ""),
                        config.root().text("slipway", "backstage", "token").orElse(""));
        return new PlatformActions(List.copyOf(actions), backstage, List.copyOf(problems));
    }

    /// The bundled actions and these.
    public Actions all() {
        return Actions.bundled().with(actions).calling(backstage);
    }
}
