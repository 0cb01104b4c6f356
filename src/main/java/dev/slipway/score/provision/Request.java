package dev.slipway.score.provision;

import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/// What provisioning works on. Of several files the first whose provisioner takes a resource wins.
public record Request(
        Target target,
        State state,
        List<ProvisionerFile> provisioners,
        Options options,
        Surroundings surroundings) {

    /// What comes from outside: randomness, time, commands.
    public record Surroundings(
            Seed seed, ZonedDateTime now, CommandRunner commands, Progress progress) {}

    /// All provisioners in the order in which they are asked. score-compose adds its own for the
    /// environment where no file has one.
    Stream<Provisioner> all() {
        List<Provisioner> written =
                provisioners.stream().flatMap(file -> file.provisioners().stream()).toList();
        boolean environment =
                written.stream().anyMatch(each -> each.match().type().equals("environment"));
        return target == Target.COMPOSE && !environment
                ? Stream.concat(written.stream(), Stream.of(Bundled.environment()))
                : written.stream();
    }

    Request with(State other) {
        return new Request(target, other, provisioners, options, surroundings);
    }
}
