package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.config.AppConfig;
import dev.slipway.goldenpath.action.CustomAction;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The actions that a platform's `app-config.yaml` declares under `slipway.actions`.
public record PlatformActions(List<CustomAction> actions, List<Problem> problems) {

    public static PlatformActions of(AppConfig config) {
        List<CustomAction> actions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<YamlNode> list = config.root().at("slipway", "actions");
        if (list.isPresent()) {
            Outcome<List<CustomAction>> read = CustomAction.read(list.get());
            read.value().ifPresent(actions::addAll);
            problems.addAll(read.problems());
        }
        return new PlatformActions(List.copyOf(actions), List.copyOf(problems));
    }
}
