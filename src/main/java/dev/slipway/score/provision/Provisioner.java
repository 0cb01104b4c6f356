package dev.slipway.score.provision;

import dev.slipway.base.Where;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.score.model.ResourceUid;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One entry of a provisioner file. `templates` holds the parsed sections by name (`init`, `state`,
/// `shared`, `outputs`, then those of the target); `args` is for `cmd://` only.
public record Provisioner(
        String uri,
        Where where,
        Match match,
        Listing listing,
        Map<String, GoTemplate> templates,
        List<String> args) {

    /// score-compose's own for the environment, which takes no shared resource.
    static final String BUILT_IN = "builtin://environment";

    /// Which resources it takes; an absent class or id takes any.
    public record Match(String type, Optional<String> cls, Optional<String> id) {}

    /// What only lists show.
    public record Listing(
            String description, List<String> supportedParams, List<String> expectedOutputs) {}

    public boolean takes(ResourceUid uid) {
        if (uri.equals(BUILT_IN) && uid.id().indexOf('.') < 0) {
            return false;
        }
        return match.type().equals(uid.type())
                && match.cls().map(uid.cls()::equals).orElse(true)
                && match.id().map(uid.id()::equals).orElse(true);
    }

    public Scheme scheme() {
        return uri.startsWith("cmd://")
                ? Scheme.COMMAND
                : uri.startsWith("local-env://") || uri.equals(BUILT_IN)
                        ? Scheme.ENVIRONMENT
                        : Scheme.TEMPLATE;
    }

    /// How outputs come about.
    public enum Scheme {
        TEMPLATE,
        COMMAND,
        /// Any output is the variable of that name of the process environment (Compose only).
        ENVIRONMENT
    }
}
