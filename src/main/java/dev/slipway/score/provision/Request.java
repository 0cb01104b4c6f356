package dev.slipway.score.provision;

import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;

import java.time.ZonedDateTime;
import java.util.List;

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

    Request with(State other) {
        return new Request(target, other, provisioners, options, surroundings);
    }
}
