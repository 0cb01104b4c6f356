/// The only door to the network. Front door: [dev.slipway.net.Http], made for one server that the
/// user named: it reaches no other, follows no redirect, ends after a time and after so many bytes,
/// and shows no secret in what it says. Nothing here asks for consent: whoever makes a door has it.
/// Knows no trade.
@NullMarked
package dev.slipway.net;

import org.jspecify.annotations.NullMarked;
