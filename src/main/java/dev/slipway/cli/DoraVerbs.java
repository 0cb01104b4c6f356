package dev.slipway.cli;

import picocli.CommandLine.Command;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// `slipway dora`: how well a service is delivered.
@Command(
        name = "dora",
        description = "The five DORA metrics, with how each is computed and on how many cases.")
final class DoraVerbs {

    private final Map<String, String> environment;

    DoraVerbs(Map<String, String> environment) {
        this.environment = environment;
    }

    List<Object> verbs() {
        return List.of(
                new DoraGitVerb(Clock.systemUTC()),
                new DoraPrometheusVerb(environment, Clock.systemUTC()));
    }
}
