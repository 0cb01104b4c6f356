package dev.slipway.cli;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.Limits;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.gotemplate.TextPlace;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.GoJson;
import dev.slipway.yaml.NaturalOrder;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Results as the peers print them: JSON and YAML of Go's encoders, or a Go template with the sprig
/// functions.
final class PeerFormat {
    private static final int BYTES = 10_000_000;
    private static final int DEPTH = 200;

    private PeerFormat() {}

    static String json(Object value) {
        return GoJson.pretty(value, new Budget(BYTES, DEPTH, Progress.NONE));
    }

    /// `format` is json, yaml or a template; the text ends in a line feed.
    static Outcome<String> of(String format, Map<String, ?> value) {
        return switch (format) {
            case "json" -> Outcome.of(json(value) + "\n");
            case "yaml" ->
                    Outcome.of(
                            YamlWriter.write(NaturalOrder.sorted(YamlNode.of(value, Origin.TARGET)))
                                    .text());
            default -> template(format.endsWith("\n") ? format : format + "\n", value);
        };
    }

    private static Outcome<String> template(String text, Map<String, ?> value) {
        Rendering rendering =
                new Rendering(
                        Sprig.functions(),
                        Limits.DEFAULT,
                        RandomGenerator.getDefault(),
                        ZonedDateTime.now(),
                        Progress.NONE);
        return GoTemplate.parse(
                        TextPlace.file("--format", Origin.Step.OVERRIDE), text, Sprig.functions())
                .flatMap(template -> template.render(value, rendering))
                .map(Traced::text);
    }
}
