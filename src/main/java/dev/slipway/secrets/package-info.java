/// Tokens and passwords, kept apart from everything else. Front door:
/// [dev.slipway.secrets.Secrets], which finds the keyring of the system and falls back to an
/// encrypted file. A store says itself what it protects against. Secrets never stand in a command
/// line, a log or a message. Knows no trade.
@NullMarked
package dev.slipway.secrets;

import org.jspecify.annotations.NullMarked;
