package dev.slipway.delivery.show;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a panel does to its tables before it shows them, step by step in the order written. A step
/// of a kind that is not known leaves the tables as they are and is told.
public final class Transformations {
    private static final Map<String, Step> STEPS =
            Map.ofEntries(
                    Map.entry("organize", ColumnSteps::organize),
                    Map.entry("renameByRegex", ColumnSteps::renameByRegex),
                    Map.entry("filterFieldsByName", ColumnSteps::filterByName),
                    Map.entry("merge", (frames, options) -> RowSteps.merge(frames)),
                    Map.entry("sortBy", RowSteps::sortBy),
                    Map.entry("limit", RowSteps::limit),
                    Map.entry("calculateField", CalculateStep::calculate),
                    Map.entry("filterByValue", FilterStep::filter),
                    Map.entry("labelsToFields", LabelStep::columns),
                    Map.entry("convertFieldType", (frames, options) -> frames),
                    Map.entry("formatTime", (frames, options) -> frames),
                    Map.entry("filterByRefId", FilterStep::byQuery),
                    Map.entry("reduce", RowSteps::reduce),
                    Map.entry("groupBy", GroupStep::groupBy),
                    Map.entry("joinByField", JoinStep::join),
                    Map.entry("seriesToColumns", JoinStep::join));

    private Transformations() {}

    /// Tables in, tables out; `options` is the step's own part of the JSON.
    interface Step {
        List<Frame> apply(List<Frame> frames, YamlMap options);
    }

    /// The tables, and a warning for each step that was left out.
    public record Done(List<Frame> frames, List<Problem> problems) {

        public Done {
            frames = List.copyOf(frames);
            problems = List.copyOf(problems);
        }
    }

    /// Applies the `transformations` of a panel's JSON.
    public static Done apply(YamlMap panel, List<Frame> frames) {
        List<Frame> done = frames;
        List<Problem> problems = new ArrayList<>();
        if (panel.get("transformations").orElse(null) instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                String id = item.text("id").orElse("");
                Step step = STEPS.get(id);
                boolean off =
                        item.get("disabled")
                                .filter(d -> Boolean.TRUE.equals(d.value()))
                                .isPresent();
                if (off) {
                    continue;
                }
                if (step == null) {
                    problems.add(
                            Problem.warning(
                                    "dashboard.transformation",
                                    item.where(),
                                    "the transformation \"" + id + "\" is left out"));
                    continue;
                }
                YamlMap options =
                        item.get("options").orElse(null) instanceof YamlMap map
                                ? map
                                : new YamlMap(List.of(), item.origin());
                done = step.apply(done, options);
            }
        }
        return new Done(done, problems);
    }
}
