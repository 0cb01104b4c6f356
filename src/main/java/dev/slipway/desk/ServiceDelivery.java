package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.git.Definition;

import java.nio.file.Path;

/// A component that is deployed, and what its repository tells of its deployments.
///
/// @param ref its reference, `component:default/orders-service`
/// @param folder the folder of its descriptor, which its repository is found from
/// @param kept how its definition came about
/// @param read its deployments, or why there are none
public record ServiceDelivery(
        String ref,
        String name,
        Path folder,
        Definition definition,
        Kept kept,
        Outcome<Delivery> read) {

    /// Where a definition comes from.
    public enum Kept {
        /// Nobody said anything.
        USUAL,
        /// The annotation `slipway.dev/deployments` of the entity.
        ANNOTATION,
        /// The user of this program.
        USER
    }
}
