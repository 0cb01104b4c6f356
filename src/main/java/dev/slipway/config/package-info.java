/// Reads `app-config.yaml` as Backstage writes it. Front door: [dev.slipway.config.AppConfig].
/// `${ENV}` stays a handle that is only resolved by whoever uses the value, so that no secret gets
/// into a snapshot, a log or a screen. Knows no trade: what the settings mean is theirs.
@NullMarked
package dev.slipway.config;

import org.jspecify.annotations.NullMarked;
