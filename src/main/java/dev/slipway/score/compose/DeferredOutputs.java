package dev.slipway.score.compose;

import dev.slipway.base.Where;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;

import java.util.List;
import java.util.Optional;

/// Placeholders in what Compose itself will interpolate: an output of the environment becomes
/// Compose's own `${NAME}`, read when the project starts.
record DeferredOutputs(Outputs outputs, Problems problems) implements Placeholders.Lookup {

    @Override
    public Optional<String> resolve(String reference, Where where) {
        List<String> parts = new Placeholders.Reference(reference, 0).parts();
        if (parts.size() < 3
                || !parts.getFirst().equals("resources")
                || !(outputs.resource(parts.get(1)).orElse(null)
                        instanceof Outputs.Source.Environment environment)) {
            return outputs.resolve(reference, where);
        }
        if (parts.size() > 3) {
            problems.error(
                    "score.environment",
                    where,
                    "${" + reference + "} names more than one variable",
                    "write ${resources." + parts.get(1) + ".NAME}");
            return Optional.empty();
        }
        environment.asked().add(parts.get(2));
        return Optional.of("${" + parts.get(2) + "}");
    }
}
