/// Turns the resources that workloads ask for into outputs and raw pieces of a target's output.
/// Front door: [dev.slipway.score.provision.Provisioning]; provisioner files are read once by
/// [dev.slipway.score.provision.ProvisionerFile], because previews run on every key press. Starts
/// no process: a `cmd://` provisioner runs only through the runner that the caller gives after
/// consent. Knows no target's output format.
@NullMarked
package dev.slipway.score.provision;

import org.jspecify.annotations.NullMarked;
