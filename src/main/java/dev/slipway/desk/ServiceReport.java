package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Report;

import java.util.Optional;

/// What a source other than git tells of one service: its deployments, or sums only.
///
/// @param detail where it was found, in few words
public record ServiceReport(
        String ref, String name, String detail, Outcome<Delivery> read, Optional<Report> summed) {}
