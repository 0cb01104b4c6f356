/// Code hosts through their REST interfaces. Front door: [dev.slipway.forge.GitHub]. Gets a token
/// from whoever asked the user; never says it. Knows no trade.
@NullMarked
package dev.slipway.forge;

import org.jspecify.annotations.NullMarked;
